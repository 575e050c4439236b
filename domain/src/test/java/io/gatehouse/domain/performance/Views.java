package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Short histories whose returns are given; the first return is of 2 January 2024. */
final class Views {
    static final LocalDate START = LocalDate.of(2024, 1, 1);

    private Views() {}

    static PerformanceView of(String... returns) {
        return new PerformanceView(equity(returns), AnnualTerms.USUAL, Optional.empty());
    }

    /** Of a year of {@code daysPerYear} days at a risk-free rate. */
    static PerformanceView of(AnnualTerms terms, String... returns) {
        return new PerformanceView(equity(returns), terms, Optional.empty());
    }

    /** Returns of the account beside those of a benchmark, in a year of four days. */
    static PerformanceView beside(List<String> benchmark, String... returns) {
        return beside("0", benchmark, returns);
    }

    static PerformanceView beside(String riskFree, List<String> benchmark, String... returns) {
        return new PerformanceView(
                equity(returns),
                new AnnualTerms(4, new BigDecimal(riskFree)),
                Optional.of(benchmark(benchmark)));
    }

    static EquitySeries equity(String... returns) {
        List<ValuedDay> days = new ArrayList<>();
        BigDecimal close = new BigDecimal("100");
        for (String value : returns) {
            close = close.multiply(BigDecimal.ONE.add(new BigDecimal(value)));
            days.add(new ValuedDay(START.plusDays(days.size() + 1L), List.of(), close));
        }
        return new EquitySeries(START, new BigDecimal("100"), days);
    }

    private static Benchmark benchmark(List<String> returns) {
        Map<LocalDate, BigDecimal> closes = new TreeMap<>(Map.of(START, new BigDecimal("100")));
        equity(returns.toArray(String[]::new))
                .days()
                .forEach(day -> closes.put(day.date(), day.close()));
        return new Benchmark(closes);
    }

    static ValuedDay day(String date, String close, DayFlow... flows) {
        return new ValuedDay(LocalDate.parse(date), List.of(flows), new BigDecimal(close));
    }

    static DayFlow flow(DayPart part, String before, String amount) {
        return new DayFlow(part, new BigDecimal(before), new BigDecimal(amount));
    }
}
