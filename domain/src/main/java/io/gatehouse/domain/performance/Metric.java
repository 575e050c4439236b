package io.gatehouse.domain.performance;

/** One figure of performance: a pure function of the view that answers, or says why it cannot. */
public interface Metric {
    /** Code in JSON. */
    String code();

    MetricUnit unit();

    Statistic<Double> of(PerformanceView view);

    /** Whether it is made from time-weighted returns, which an account in debt has none of. */
    default boolean isOfReturns() {
        return true;
    }

    /** How many observations the figure rests on. */
    default int observations(PerformanceView view) {
        return view.observations();
    }

    /** Whether the figure tells a year from less than one. */
    default boolean isExtrapolated(PerformanceView view) {
        return false;
    }
}
