package io.gatehouse.domain.performance;

/** The historical value at risk of a day at a confidence; a positive fraction is a loss. */
public final class DailyVar implements Metric {
    private final Confidence confidence;

    public DailyVar(Confidence confidence) {
        this.confidence = confidence;
    }

    @Override
    public String code() {
        return "var_" + confidence.percent();
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.sample()
                .withAtLeast(
                        2,
                        returns ->
                                Statistic.finite(HistoricalVar.of(returns.values(), confidence)));
    }
}
