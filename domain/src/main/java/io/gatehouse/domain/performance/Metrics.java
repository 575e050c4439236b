package io.gatehouse.domain.performance;

import java.util.List;
import java.util.stream.Stream;

/** The catalogue of metrics, in the order in which they are reported. */
public final class Metrics {
    private static final List<Metric> OF_ACCOUNT =
            List.of(
                    new TimeWeightedReturn(),
                    new Cagr(),
                    new Volatility(),
                    new SharpeRatio(),
                    new SortinoRatio(),
                    new MaxDrawdown(),
                    new MaxDrawdownMoney(),
                    new CalmarRatio(),
                    new UlcerIndex(),
                    new Skewness(),
                    new ExcessKurtosis(),
                    new BestDay(),
                    new WorstDay(),
                    new WinDays(),
                    new LossDays(),
                    new FlatDays(),
                    new DayWinRate(),
                    new OmegaRatio(),
                    new DailyVar(Confidence.P95),
                    new DailyShortfall(Confidence.P95),
                    new DailyVar(Confidence.P99),
                    new DailyShortfall(Confidence.P99),
                    new Xirr());

    private static final List<Metric> AGAINST_BENCHMARK =
            List.of(
                    new Beta(),
                    new Alpha(),
                    new Correlation(),
                    new TrackingError(),
                    new InformationRatio());

    private static final List<Metric> ALL =
            Stream.concat(OF_ACCOUNT.stream(), AGAINST_BENCHMARK.stream()).toList();

    private Metrics() {}

    public static List<Metric> all() {
        return ALL;
    }

    /** Those of an account alone. */
    public static List<Metric> ofAccount() {
        return OF_ACCOUNT;
    }
}
