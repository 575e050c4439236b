package io.gatehouse.domain.performance;

import java.math.BigDecimal;

/** The return of all days linked: the product of (1 + r) less 1; no flow changes it. */
public final class TimeWeightedReturn implements Metric {
    @Override
    public String code() {
        return "twr_total";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.observations() == 0
                ? Statistic.undefined(Reason.NO_DATA)
                : Statistic.known(view.index().last().subtract(BigDecimal.ONE).doubleValue());
    }
}
