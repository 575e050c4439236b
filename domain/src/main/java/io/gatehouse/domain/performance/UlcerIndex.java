package io.gatehouse.domain.performance;

/** The root of the mean square of the drawdown after each day, by n. */
public final class UlcerIndex implements Metric {
    @Override
    public String code() {
        return "ulcer_index";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.observations() == 0
                ? Statistic.undefined(Reason.NO_DATA)
                : Statistic.known(Math.sqrt(meanSquare(view.index())));
    }

    // The index starts at its peak: that point is no day.
    private static double meanSquare(ReturnIndex index) {
        return index.points().stream()
                .skip(1)
                .mapToDouble(point -> point.drawdown().doubleValue())
                .map(drawdown -> drawdown * drawdown)
                .average()
                .orElse(0);
    }
}
