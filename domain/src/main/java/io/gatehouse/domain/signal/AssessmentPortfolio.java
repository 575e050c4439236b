package io.gatehouse.domain.signal;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the caller holds, in one currency: equity above zero, drawdown 0 to 1 from the peak, today's
 * P&L (a loss is negative), the notional of each asset (short is negative) and free cash.
 */
public record AssessmentPortfolio(
        BigDecimal totalEquity,
        BigDecimal currentDrawdown,
        BigDecimal dailyPnl,
        Map<String, BigDecimal> positions,
        BigDecimal cash) {
    public AssessmentPortfolio {
        AssessmentRange.POSITIVE.require("total_equity", totalEquity);
        AssessmentRange.FRACTION.require("current_drawdown", currentDrawdown);
        positions = Map.copyOf(positions);
    }

    /** Nothing but cash, at its peak. */
    public static AssessmentPortfolio ofCash(BigDecimal equity) {
        return new AssessmentPortfolio(equity, BigDecimal.ZERO, BigDecimal.ZERO, Map.of(), equity);
    }

    /** Notional held of an asset, long or short. */
    BigDecimal held(String asset) {
        return positions.getOrDefault(asset, BigDecimal.ZERO).abs();
    }

    /** What was lost today; zero on a day of gain. */
    BigDecimal dailyLoss() {
        return dailyPnl.negate().max(BigDecimal.ZERO);
    }
}
