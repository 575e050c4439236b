package io.gatehouse.domain.performance;

/** The historical expected shortfall of a day at a confidence; a positive fraction is a loss. */
public final class DailyShortfall implements Metric {
    private final Confidence confidence;

    public DailyShortfall(Confidence confidence) {
        this.confidence = confidence;
    }

    @Override
    public String code() {
        return "es_" + confidence.percent();
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
                                Statistic.finite(
                                        ExpectedShortfall.of(returns.values(), confidence)));
    }
}
