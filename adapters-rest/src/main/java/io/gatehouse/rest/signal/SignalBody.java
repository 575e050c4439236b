package io.gatehouse.rest.signal;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalIdea;
import io.gatehouse.domain.signal.SignalResult;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.rest.account.WireApproval;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A signal on an account; multiplier and approval are null on its provider's own, and the rest of
 * what became of it is null before it is decided.
 */
@Serdeable.Serializable
record SignalBody(
        UUID signalId,
        UUID accountId,
        UUID providerId,
        String instrument,
        Side side,
        @Exact @Nullable BigDecimal entryPrice,
        @Exact BigDecimal stopLoss,
        @Exact @Nullable BigDecimal targetPrice,
        BigDecimal confidence,
        @Exact @Nullable BigDecimal quantity,
        @Nullable String strategy,
        @Nullable BigDecimal multiplier,
        @Nullable String approval,
        SignalStatus status,
        @Nullable UUID orderId,
        @Exact @Nullable BigDecimal orderedQuantity,
        @Nullable String code,
        @Nullable String reason,
        Instant createdAt,
        Instant expiresAt,
        Instant updatedAt,
        @Nullable Instant fannedOutAt) {

    static SignalBody from(Signal signal) {
        SignalIdea idea = signal.idea();
        SignalResult result = signal.result();
        Optional<FollowTerms> followed = signal.followed();
        return new SignalBody(
                signal.id().value(),
                signal.account().value(),
                signal.provider().value(),
                idea.instrument().value(),
                idea.side(),
                idea.entry().map(Price::value).orElse(null),
                idea.stop().value(),
                idea.target().map(Price::value).orElse(null),
                idea.confidence(),
                idea.quantity().map(Quantity::value).orElse(null),
                idea.strategy().orElse(null),
                followed.map(FollowTerms::multiplier).orElse(null),
                followed.map(FollowTerms::approval).map(WireApproval::name).orElse(null),
                signal.status(),
                result.order().map(order -> order.value()).orElse(null),
                result.quantity().map(Quantity::value).orElse(null),
                result.code().orElse(null),
                result.reason().orElse(null),
                signal.createdAt(),
                signal.expiresAt(),
                signal.updatedAt(),
                signal.fannedOutAt().orElse(null));
    }
}
