package io.gatehouse.domain.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Returns of an account and of its benchmark, of the days on which both have one. */
final class PairedReturns {
    private final Sample account;
    private final Sample benchmark;

    private PairedReturns(List<Double> account, List<Double> benchmark) {
        this.account = new Sample(account);
        this.benchmark = new Sample(benchmark);
    }

    static PairedReturns of(EquitySeries equity, List<DailyReturn> returns, Benchmark benchmark) {
        Map<LocalDate, LocalDate> dayBefore = daysBefore(equity);
        List<Double> own = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (DailyReturn day : returns) {
            benchmark
                    .returnBetween(dayBefore.getOrDefault(day.date(), day.date()), day.date())
                    .ifPresent(
                            value -> {
                                own.add(day.value());
                                other.add(value);
                            });
        }
        return new PairedReturns(own, other);
    }

    Sample account() {
        return account;
    }

    Sample benchmark() {
        return benchmark;
    }

    /** A measure of both, undefined without a benchmark and on fewer than two common days. */
    static Statistic<Double> measure(
            PerformanceView view, Function<PairedReturns, Statistic<Double>> measure) {
        return view.paired()
                .map(both -> both.account.withAtLeast(2, own -> measure.apply(both)))
                .orElse(Statistic.undefined(Reason.NO_DATA));
    }

    /** On how many days both have a return. */
    static int observations(PerformanceView view) {
        return view.paired().map(both -> both.account.size()).orElse(0);
    }

    /** What the account returned beyond its benchmark. */
    Sample active() {
        return account.minus(benchmark);
    }

    private static Map<LocalDate, LocalDate> daysBefore(EquitySeries equity) {
        Map<LocalDate, LocalDate> before = new HashMap<>();
        LocalDate last = equity.start();
        for (ValuedDay day : equity.days()) {
            before.put(day.date(), last);
            last = day.date();
        }
        return before;
    }
}
