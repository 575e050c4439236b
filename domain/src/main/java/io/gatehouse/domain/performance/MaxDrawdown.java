package io.gatehouse.domain.performance;

/**
 * The deepest fall of the time-weighted index below its highest level so far, its start at 1
 * included; a positive fraction, 0 when it never fell.
 */
public final class MaxDrawdown implements Metric {
    @Override
    public String code() {
        return "max_drawdown";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.observations() == 0
                ? Statistic.undefined(Reason.NO_DATA)
                : Statistic.known(depth(view.index()));
    }

    private static double depth(ReturnIndex index) {
        return Drawdown.deepest(index).map(fall -> fall.depth().doubleValue()).orElse(0.0);
    }
}
