package io.gatehouse.domain.performance;

/** The sum of the gains by the sum of the losses of all days, about a return of zero. */
public final class OmegaRatio implements Metric {
    @Override
    public String code() {
        return "omega_ratio";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.RATIO;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.sample().withAtLeast(1, OmegaRatio::gainsByLosses);
    }

    private static Statistic<Double> gainsByLosses(Sample returns) {
        double gained = returns.meanOf(value -> Math.max(value, 0));
        double lost = returns.meanOf(value -> Math.max(-value, 0));
        return lost == 0
                ? Statistic.undefined(Reason.NO_DOWNSIDE)
                : Statistic.finite(gained / lost);
    }
}
