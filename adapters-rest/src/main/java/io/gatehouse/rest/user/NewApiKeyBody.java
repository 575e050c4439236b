package io.gatehouse.rest.user;

import io.gatehouse.application.user.CreateApiKey;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.user.Role;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A new key: the only answer that ever shows its secret. */
@Serdeable.Serializable
record NewApiKeyBody(
        UUID keyId,
        String name,
        Role role,
        @Nullable UUID accountId,
        String hint,
        Instant createdAt,
        String secret) {
    static NewApiKeyBody from(CreateApiKey.Created created) {
        ApiKey key = created.key();
        return new NewApiKeyBody(
                key.id().value(),
                key.name().value(),
                key.role(),
                key.account().map(AccountId::value).orElse(null),
                key.hint(),
                key.createdAt(),
                created.secret());
    }

    @Override
    public String toString() {
        return "NewApiKeyBody[" + keyId + "]";
    }
}
