package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.Subscribe;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.rest.account.WireApproval;
import io.gatehouse.rest.http.FieldErrors;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom to follow: in that strategy or in all, at so many times the house's risk percent (one where
 * it is left out; beyond that percent only up to the account's own risk_per_trade_percent), each
 * signal approved by the account's user or by nobody.
 */
@Serdeable.Deserializable
record SubscriptionRequest(
        UUID providerId,
        @Nullable String strategy,
        @Nullable BigDecimal multiplier,
        WireApproval approval) {

    /** What is asked for, or a problem that lists every wrong field. */
    Subscribe.Command command(Actor actor, Optional<AccountId> account, AuditContext context) {
        BigDecimal times = Optional.ofNullable(multiplier).orElse(BigDecimal.ONE);
        FieldErrors errors = new FieldErrors();
        StrategyName.check(errors, strategy);
        errors.check(
                FollowTerms.admits(times),
                "multiplier",
                "must be from "
                        + FollowTerms.LEAST_MULTIPLIER
                        + " to "
                        + FollowTerms.LARGEST_MULTIPLIER);
        errors.throwIfAny();
        return new Subscribe.Command(
                actor,
                account,
                new UserId(providerId),
                Optional.ofNullable(strategy),
                new FollowTerms(times, approval.approval()),
                context);
    }
}
