package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Returns by calendar month. Modified Dietz is (end - begin - flows) / (begin + flows weighted by
 * the share of the month that they were at work): close to the time-weighted return, not equal.
 */
public final class MonthlyReturns {
    private MonthlyReturns() {}

    /** Of every month with a day, in order. */
    public static List<MonthReturn> of(PerformanceView view) {
        Map<YearMonth, List<ValuedDay>> days =
                view.equity().days().stream()
                        .collect(
                                Collectors.groupingBy(
                                        day -> YearMonth.from(day.date()),
                                        TreeMap::new,
                                        Collectors.toList()));
        Map<YearMonth, BigDecimal> growth = growth(view.returns());
        List<MonthReturn> months = new ArrayList<>();
        BigDecimal begin = view.equity().opening();
        for (Map.Entry<YearMonth, List<ValuedDay>> month : days.entrySet()) {
            months.add(
                    new MonthReturn(
                            month.getKey(),
                            timeWeighted(growth, month.getKey()),
                            modifiedDietz(begin, month.getValue()),
                            netFlow(month.getValue())));
            begin = month.getValue().getLast().close();
        }
        return months;
    }

    private static Map<YearMonth, BigDecimal> growth(List<DailyReturn> returns) {
        return returns.stream()
                .collect(
                        Collectors.toMap(
                                day -> YearMonth.from(day.date()),
                                DailyReturn::growth,
                                (a, b) -> a.multiply(b, MathContext.DECIMAL128)));
    }

    private static Statistic<Double> timeWeighted(
            Map<YearMonth, BigDecimal> growth, YearMonth month) {
        BigDecimal linked = growth.get(month);
        return linked == null
                ? Statistic.undefined(Reason.NO_DATA)
                : Statistic.finite(linked.subtract(BigDecimal.ONE).doubleValue());
    }

    private static Statistic<Double> modifiedDietz(BigDecimal begin, List<ValuedDay> days) {
        BigDecimal weighted =
                days.stream().map(MonthlyReturns::weighted).reduce(begin, BigDecimal::add);
        if (weighted.signum() <= 0) {
            return Statistic.undefined(Reason.NO_DATA);
        }
        BigDecimal gain = days.getLast().close().subtract(begin).subtract(netFlow(days));
        return Statistic.finite(gain.divide(weighted, MathContext.DECIMAL128).doubleValue());
    }

    /** The flows of a day by the share of its month that was left. */
    private static BigDecimal weighted(ValuedDay day) {
        int length = day.date().lengthOfMonth();
        BigDecimal after = BigDecimal.valueOf(length - day.date().getDayOfMonth());
        return day.flows().stream()
                .map(flow -> flow.amount().multiply(after.add(flow.part().share())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(length), MathContext.DECIMAL128);
    }

    private static BigDecimal netFlow(List<ValuedDay> days) {
        return days.stream().map(ValuedDay::netFlow).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
