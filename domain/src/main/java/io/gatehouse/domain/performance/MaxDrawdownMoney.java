package io.gatehouse.domain.performance;

import java.math.BigDecimal;

/**
 * The deepest fall of the profit since the start, net of flows, below its highest so far; positive
 * money of the base currency, 0 when it never fell.
 */
public final class MaxDrawdownMoney implements Metric {
    @Override
    public String code() {
        return "max_drawdown_money";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.MONEY;
    }

    @Override
    public boolean isOfReturns() {
        return false;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.equity().days().isEmpty()
                ? Statistic.undefined(Reason.NO_DATA)
                : Statistic.finite(deepest(view.equity()).doubleValue());
    }

    /** The same as exact money; zero without days. */
    public static BigDecimal deepest(EquitySeries equity) {
        BigDecimal peak = BigDecimal.ZERO;
        BigDecimal deepest = BigDecimal.ZERO;
        for (BigDecimal profit : equity.profits()) {
            peak = peak.max(profit);
            deepest = deepest.max(peak.subtract(profit));
        }
        return deepest;
    }
}
