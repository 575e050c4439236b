package io.gatehouse.application.performance;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.performance.TradeTotals;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the fills of one instrument booked in a window, and what is open in it now, base currency;
 * nothing is known as open where the window has ended before or a rate is missing.
 */
public record InstrumentPnl(
        Symbol instrument,
        BigDecimal realized,
        Optional<BigDecimal> unrealized,
        BigDecimal fees,
        TradeTotals trades) {

    /** Realised and unrealised together, less fees. */
    public Optional<BigDecimal> total() {
        return unrealized.map(open -> realized.add(open).subtract(fees));
    }
}
