package io.gatehouse.domain.user;

import java.time.Instant;

/** A key that signs access tokens, as a private JWK; the key id is public, the rest never shown. */
public record SigningKey(String keyId, String privateJwk, Instant createdAt) {
    @Override
    public String toString() {
        return "SigningKey[" + keyId + "]";
    }
}
