package io.gatehouse.rest.broker;

import io.gatehouse.application.account.sync.AcceptBalance;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/** Why a divergence ends; the reason is kept. */
@Serdeable.Deserializable
record AcceptRequest(
        String reason,
        @Schema(
                        description =
                                "What no deal explains, in the account's currency; when it is"
                                        + " another by now, the answer is 409.")
                @Nullable BigDecimal difference) {
    /** A request without any body lacks the reason. */
    static AcceptRequest given(@Nullable AcceptRequest body) {
        if (body == null) {
            throw new Refused(Problem.invalid("reason", "is required"));
        }
        return body;
    }

    AcceptBalance.Command command(Actor actor, AccountId account, AuditContext context) {
        return new AcceptBalance.Command(
                actor, account, reason, Optional.ofNullable(difference), context);
    }
}
