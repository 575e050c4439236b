package io.gatehouse.persistence.user;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.SecretHash;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of api_keys. */
@MappedEntity("api_keys")
record ApiKeyRow(
        @Id UUID keyId,
        UUID userId,
        String name,
        Role role,
        @Nullable UUID accountId,
        String secretHash,
        String hint,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    static ApiKeyRow from(ApiKey key) {
        return new ApiKeyRow(
                key.id().value(),
                key.userId().value(),
                key.name().value(),
                key.role(),
                key.account().map(AccountId::value).orElse(null),
                key.secretHash().hex(),
                key.hint(),
                key.createdAt(),
                key.revokedAt().orElse(null));
    }

    ApiKey to() {
        return new ApiKey(
                new ApiKeyId(keyId),
                new UserId(userId),
                new UserName(name),
                role,
                Optional.ofNullable(accountId).map(AccountId::new),
                new SecretHash(secretHash),
                hint,
                createdAt,
                Optional.ofNullable(revokedAt));
    }
}
