package io.gatehouse.domain.performance;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The money-weighted yearly rate: at it the flows, the opening value as money in and the last close
 * as money out, discounted by days / 365, add up to zero.
 */
public final class Xirr implements Metric {
    private static final double DAYS_PER_YEAR = 365;

    /** The nearest first: flows that turn more than once may have several rates. */
    private static final List<Bracket> BRACKETS =
            List.of(
                    new Bracket(-0.5, 0.5),
                    new Bracket(-2, 2),
                    new Bracket(-22, 22),
                    new Bracket(-22, 100));

    private static final double ACCURACY = 1e-14;
    private static final int ORDER = 5;
    private static final int MOST_STEPS = 500;

    @Override
    public String code() {
        return "xirr";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public int observations(PerformanceView view) {
        return movements(view.equity()).size();
    }

    @Override
    public boolean isOfReturns() {
        return false;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        if (view.equity().days().isEmpty()) {
            return Statistic.undefined(Reason.NO_DATA);
        }
        List<Movement> movements = movements(view.equity());
        return isOneSided(movements) ? Statistic.undefined(Reason.ONE_SIDED) : rate(movements);
    }

    @Override
    public boolean isExtrapolated(PerformanceView view) {
        return years(view.equity(), view.equity().end()) < 1;
    }

    /** Money that came out of the account (positive) or went in, years after the start. */
    private record Movement(double years, double amount) {}

    /** Between which logarithms of the growth of a year a rate is searched. */
    private record Bracket(double low, double high) {
        boolean holdsRootOf(UnivariateFunction value) {
            return value.value(low) * value.value(high) <= 0;
        }

        double rootOf(UnivariateFunction value) {
            return new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, ORDER)
                    .solve(MOST_STEPS, value, low, high);
        }
    }

    private static List<Movement> movements(EquitySeries equity) {
        List<Movement> movements = new ArrayList<>();
        movements.add(new Movement(0, -equity.opening().doubleValue()));
        for (ValuedDay day : equity.days()) {
            movements.add(new Movement(years(equity, day.date()), -day.netFlow().doubleValue()));
        }
        movements.add(new Movement(years(equity, equity.end()), equity.close().doubleValue()));
        return movements.stream().filter(movement -> movement.amount() != 0).toList();
    }

    private static double years(EquitySeries equity, LocalDate date) {
        return ChronoUnit.DAYS.between(equity.start(), date) / DAYS_PER_YEAR;
    }

    private static boolean isOneSided(List<Movement> movements) {
        return movements.stream().allMatch(movement -> movement.amount() > 0)
                || movements.stream().allMatch(movement -> movement.amount() < 0);
    }

    private static Statistic<Double> rate(List<Movement> movements) {
        UnivariateFunction value = growth -> presentValue(movements, growth);
        return BRACKETS.stream()
                .filter(bracket -> bracket.holdsRootOf(value))
                .findFirst()
                .map(bracket -> Statistic.finite(Math.expm1(bracket.rootOf(value))))
                .orElse(Statistic.undefined(Reason.INSUFFICIENT_DATA));
    }

    private static double presentValue(List<Movement> movements, double growth) {
        return movements.stream()
                .mapToDouble(each -> each.amount() * Math.exp(-growth * each.years()))
                .sum();
    }
}
