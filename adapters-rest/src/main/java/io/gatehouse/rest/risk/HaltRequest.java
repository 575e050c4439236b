package io.gatehouse.rest.risk;

import io.gatehouse.application.order.HaltAccount;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** To which state, and what else; the reason is kept. */
@Serdeable.Deserializable
record HaltRequest(
        HaltState state,
        @Nullable Boolean cancelWorking,
        @Nullable Boolean flatten,
        String reason) {

    HaltAccount.Command command(
            Actor actor,
            AccountId account,
            Duration patience,
            Optional<UUID> key,
            AuditContext context) {
        return new HaltAccount.Command(
                actor,
                account,
                state.state(),
                Boolean.TRUE.equals(cancelWorking),
                Boolean.TRUE.equals(flatten),
                reason,
                patience,
                key,
                context);
    }
}
