package io.gatehouse.rest.signal;

import io.gatehouse.domain.signal.Subscription;
import io.gatehouse.rest.account.WireApproval;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Whom an account follows, and how; without a strategy, in all of them. */
@Serdeable.Serializable
record SubscriptionBody(
        UUID subscriptionId,
        UUID accountId,
        UUID providerId,
        @Nullable String strategy,
        BigDecimal multiplier,
        String approval,
        Instant createdAt) {

    static SubscriptionBody from(Subscription subscription) {
        return new SubscriptionBody(
                subscription.id(),
                subscription.account().value(),
                subscription.provider().value(),
                subscription.strategy().orElse(null),
                subscription.terms().multiplier(),
                WireApproval.name(subscription.terms().approval()),
                subscription.createdAt());
    }
}
