package io.gatehouse.rest.position;

import io.gatehouse.application.position.RealizedLot;
import io.gatehouse.domain.position.ClosedLot;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A closed lot: gross, fees of both ends and net in the instrument's currency, and in base currency
 * by either convention; {@code realizedPnlBase} is net by the one that the settlement asks for.
 */
@Serdeable.Serializable
record RealizedLotBody(
        String instrument,
        Direction side,
        UUID openedBy,
        UUID closedBy,
        @Exact BigDecimal quantity,
        BigDecimal openPrice,
        BigDecimal closePrice,
        String currency,
        BigDecimal gross,
        BigDecimal fees,
        BigDecimal net,
        BigDecimal grossAtCloseRate,
        BigDecimal netAtCloseRate,
        BigDecimal grossAtBothRates,
        BigDecimal netAtBothRates,
        BigDecimal realizedPnlBase,
        Instant openedAt,
        Instant closedAt,
        long holdingDays,
        Term term) {

    /** Whether a lot was held for more than a year. */
    enum Term {
        SHORT,
        LONG
    }

    static RealizedLotBody from(RealizedLot realized) {
        ClosedLot lot = realized.lot();
        return new RealizedLotBody(
                realized.instrument().value(),
                Direction.of(lot.quantity()),
                lot.openedBy().value(),
                lot.closedBy().value(),
                lot.quantity().magnitude().value(),
                lot.openPrice().value(),
                lot.closePrice().value(),
                realized.currency().code(),
                lot.gross(),
                lot.fees(),
                lot.net(),
                lot.grossAtCloseRate(),
                lot.netAtCloseRate(),
                lot.grossAtBothRates(),
                lot.netAtBothRates(),
                realized.netInBase(),
                lot.openedAt(),
                lot.closedAt(),
                realized.held().days(),
                realized.held().isLongTerm() ? Term.LONG : Term.SHORT);
    }
}
