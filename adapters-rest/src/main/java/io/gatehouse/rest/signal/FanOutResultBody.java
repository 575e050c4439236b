package io.gatehouse.rest.signal;

import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalResult;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.rest.account.WireApproval;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What became of a signal on one account; the quantity is that of its order, and a reason is told
 * to who oversees the house.
 */
@Serdeable.Serializable
record FanOutResultBody(
        UUID accountId,
        SignalStatus status,
        BigDecimal multiplier,
        String approval,
        @Nullable UUID orderId,
        @Exact @Nullable BigDecimal quantity,
        @Nullable String code,
        @Nullable String reason,
        Instant updatedAt) {

    static FanOutResultBody from(Signal copy) {
        FollowTerms terms = copy.followed().orElseThrow();
        SignalResult result = copy.result();
        return new FanOutResultBody(
                copy.account().value(),
                copy.status(),
                terms.multiplier(),
                WireApproval.name(terms.approval()),
                result.order().map(order -> order.value()).orElse(null),
                result.quantity().map(Quantity::value).orElse(null),
                result.code().orElse(null),
                result.reason().orElse(null),
                copy.updatedAt());
    }
}
