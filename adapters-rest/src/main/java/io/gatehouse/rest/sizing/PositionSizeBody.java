package io.gatehouse.rest.sizing;

import io.gatehouse.application.sizing.SizePosition.Sized;
import io.gatehouse.domain.sizing.PlannedEntry;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A size that passes as an order, "0" when none does, with its loss at the stop and its notional in
 * the account's currency; what capped it and why are null when it is what the method came to.
 */
@Serdeable.Serializable
record PositionSizeBody(
        @Exact BigDecimal quantity,
        @Exact @Nullable BigDecimal entryPrice,
        @Nullable BigDecimal riskAmount,
        @Nullable BigDecimal notional,
        String currency,
        @Nullable String cappedBy,
        @Nullable String reason) {
    static PositionSizeBody from(Sized sized) {
        Optional<SizeCap> cap = sized.proposal().cap();
        return new PositionSizeBody(
                sized.proposal().quantity().value(),
                sized.entry().map(PlannedEntry::price).map(price -> price.value()).orElse(null),
                sized.riskAmount().orElse(null),
                sized.notional().orElse(null),
                sized.base().code(),
                cap.map(SizeCap::by).orElse(null),
                cap.map(SizeCap::reason).orElse(null));
    }
}
