package io.gatehouse.persistence.user;

import io.gatehouse.domain.user.SigningKey;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/** A row of signing_keys. */
@MappedEntity("signing_keys")
record SigningKeyRow(@Id String keyId, String privateJwk, Instant createdAt) {

    static SigningKeyRow from(SigningKey key) {
        return new SigningKeyRow(key.keyId(), key.privateJwk(), key.createdAt());
    }

    SigningKey to() {
        return new SigningKey(keyId, privateJwk, createdAt);
    }

    @Override
    public String toString() {
        return "SigningKeyRow[" + keyId + "]";
    }
}
