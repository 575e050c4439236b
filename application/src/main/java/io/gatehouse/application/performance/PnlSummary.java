package io.gatehouse.application.performance;

import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.performance.TradeTotals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * P&L of a window in base currency. The total is what equity gained apart from flows, unrealised
 * the change of open P&L, fees a positive cost and realised the rest, gross of them. While a rate
 * is missing there is no unrealised, and realised is that of fills and cash income.
 */
public record PnlSummary(
        Window window,
        BigDecimal realized,
        Optional<BigDecimal> unrealized,
        BigDecimal fees,
        TradeTotals trades,
        List<InstrumentPnl> byInstrument) {
    public PnlSummary {
        byInstrument = List.copyOf(byInstrument);
    }

    /** Realised and unrealised together, less fees: equity less net deposits, end less begin. */
    public Optional<BigDecimal> total() {
        return unrealized.map(open -> realized.add(open).subtract(fees));
    }
}
