package io.gatehouse.rest.position;

import io.gatehouse.application.position.OpenLotView;
import io.gatehouse.application.position.OpenLotView.Mark;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An open lot in the instrument's currency, its fees those of the opening; the lot's id is that of
 * the fill that opened it. What needs a quote, or a rate, is null without one.
 */
@Serdeable.Serializable
record LotBody(
        UUID lotId,
        String instrument,
        Direction side,
        @Exact BigDecimal quantity,
        BigDecimal price,
        @Exact BigDecimal fxRate,
        BigDecimal fees,
        String currency,
        Instant openedAt,
        long holdingDays,
        @Exact @Nullable BigDecimal currentPrice,
        @Nullable BigDecimal unrealizedPnl,
        @Nullable BigDecimal unrealizedPnlBase) {

    static LotBody from(OpenLotView view) {
        Lot lot = view.lot();
        return new LotBody(
                lot.openedBy().value(),
                view.instrument().value(),
                Direction.of(lot.quantity()),
                lot.quantity().value(),
                lot.price().value(),
                lot.fxRate(),
                lot.fees(),
                view.currency().code(),
                lot.openedAt(),
                view.held().days(),
                view.mark().map(mark -> mark.price().value()).orElse(null),
                view.mark().map(Mark::unrealized).orElse(null),
                view.mark().flatMap(Mark::unrealizedBase).orElse(null));
    }
}
