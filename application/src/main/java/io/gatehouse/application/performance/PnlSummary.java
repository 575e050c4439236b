package io.gatehouse.application.performance;

import io.gatehouse.application.port.PnlFigures.Closed;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * P&L of a window in base currency: realised is gross of fees, fees are a positive cost, unrealised
 * is that of now and empty while an FX rate is missing.
 */
public record PnlSummary(
        Window window,
        BigDecimal realized,
        Optional<BigDecimal> unrealized,
        BigDecimal fees,
        Closed closed) {

    /** Realised and unrealised together, less fees. */
    public Optional<BigDecimal> total() {
        return unrealized.map(open -> realized.add(open).subtract(fees));
    }

    /** Wins by all closed trades, 0 to 1; break-even is no win. Undefined without trades. */
    public Optional<BigDecimal> winRate() {
        return closed.trades() == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(closed.wins())
                                .divide(BigDecimal.valueOf(closed.trades()), Decimals.RATIO));
    }
}
