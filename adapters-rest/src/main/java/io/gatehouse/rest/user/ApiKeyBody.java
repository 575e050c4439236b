package io.gatehouse.rest.user;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.user.Role;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A key in the list: {@code hint} is how its secret begins. */
@Serdeable.Serializable
record ApiKeyBody(
        UUID keyId,
        String name,
        Role role,
        @Nullable UUID accountId,
        String hint,
        Instant createdAt) {
    static ApiKeyBody from(ApiKey key) {
        return new ApiKeyBody(
                key.id().value(),
                key.name().value(),
                key.role(),
                key.account().map(AccountId::value).orElse(null),
                key.hint(),
                key.createdAt());
    }
}
