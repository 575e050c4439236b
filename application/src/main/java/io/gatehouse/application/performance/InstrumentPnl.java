package io.gatehouse.application.performance;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.performance.TradeTotals;

import java.math.BigDecimal;
import java.util.Optional;

/** The part of an account's P&L that one instrument has, in base currency. */
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
