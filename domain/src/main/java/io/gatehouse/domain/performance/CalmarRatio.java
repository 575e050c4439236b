package io.gatehouse.domain.performance;

/** The compound yearly rate by the maximum drawdown. */
public final class CalmarRatio implements Metric {
    @Override
    public String code() {
        return "calmar_ratio";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.RATIO;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return switch (new Cagr().of(view)) {
            case Statistic.Undefined<Double> none -> none;
            case Statistic.Known<Double>(Double rate) -> byDrawdown(rate, view.index());
        };
    }

    @Override
    public boolean isExtrapolated(PerformanceView view) {
        return view.isUnderAYear();
    }

    private static Statistic<Double> byDrawdown(double rate, ReturnIndex index) {
        return Drawdown.deepest(index)
                .map(fall -> Statistic.finite(rate / fall.depth().doubleValue()))
                .orElse(Statistic.undefined(Reason.NO_DRAWDOWN));
    }
}
