package io.gatehouse.application.performance;

import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.performance.TradeTotals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * P&L of a window in base currency: realised is gross of fees, fees are a positive cost, unrealised
 * is that of now and empty while an FX rate is missing; trades are those that closed.
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

    /** Realised and unrealised together, less fees. */
    public Optional<BigDecimal> total() {
        return unrealized.map(open -> realized.add(open).subtract(fees));
    }
}
