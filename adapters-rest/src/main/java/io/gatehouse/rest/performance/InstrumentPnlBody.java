package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.InstrumentPnl;
import io.gatehouse.domain.money.Decimals;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What the fills of an instrument booked, gross of fees, and what is open in it now, base currency;
 * unrealised and total are null where the window has ended before.
 */
@Serdeable.Serializable
record InstrumentPnlBody(
        String instrument,
        @Nullable BigDecimal totalPnl,
        BigDecimal realizedPnl,
        @Nullable BigDecimal unrealizedPnl,
        BigDecimal fees,
        long trades,
        @Nullable Double winRate) {

    static InstrumentPnlBody from(InstrumentPnl line) {
        return new InstrumentPnlBody(
                line.instrument().value(),
                line.total().map(Decimals::canonical).orElse(null),
                line.realized(),
                line.unrealized().orElse(null),
                line.fees(),
                line.trades().trades(),
                Figures.number(line.trades().winRate()));
    }
}
