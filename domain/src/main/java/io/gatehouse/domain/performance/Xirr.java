package io.gatehouse.domain.performance;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The money-weighted yearly rate: at it the flows, the opening value as money in and the last close
 * as money out, discounted by days / 365, add up to zero.
 */
public final class Xirr implements Metric {
    private static final double DAYS_PER_YEAR = 365;

    /** Logarithms of growth a year that are searched: a rate from -99.9999999998 % to e^100. */
    private static final double[] BOUNDS = {-0.5, 0.5, -2, 2, -22, 22, -22, 100};

    private static final double ACCURACY = 1e-14;
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
    public Statistic<Double> of(PerformanceView view) {
        if (view.equity().days().isEmpty()) {
            return Statistic.undefined(Reason.NO_DATA);
        }
        List<Movement> movements = movements(view.equity());
        return isOneSided(movements) ? Statistic.undefined(Reason.ONE_SIDED) : rate(movements);
    }

    /** Money that came out of the account (positive) or went in, years after the start. */
    private record Movement(double years, double amount) {}

    private static List<Movement> movements(EquitySeries equity) {
        List<Movement> movements = new ArrayList<>();
        movements.add(new Movement(0, -equity.opening().doubleValue()));
        for (ValuedDay day : equity.days()) {
            double years = ChronoUnit.DAYS.between(equity.start(), day.date()) / DAYS_PER_YEAR;
            movements.add(new Movement(years, -day.netFlow().doubleValue()));
        }
        double end = ChronoUnit.DAYS.between(equity.start(), equity.end()) / DAYS_PER_YEAR;
        movements.add(new Movement(end, equity.close().doubleValue()));
        return movements.stream().filter(movement -> movement.amount() != 0).toList();
    }

    private static boolean isOneSided(List<Movement> movements) {
        return movements.stream().allMatch(movement -> movement.amount() > 0)
                || movements.stream().allMatch(movement -> movement.amount() < 0);
    }

    // The nearest bracket first: flows that turn more than once may have several rates.
    private static Statistic<Double> rate(List<Movement> movements) {
        UnivariateFunction value = growth -> presentValue(movements, growth);
        for (int i = 0; i < BOUNDS.length; i += 2) {
            double low = BOUNDS[i];
            double high = BOUNDS[i + 1];
            if (value.value(low) * value.value(high) <= 0) {
                double growth =
                        new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, 5)
                                .solve(MOST_STEPS, value, low, high);
                return Statistic.finite(Math.expm1(growth));
            }
        }
        return Statistic.undefined(Reason.INSUFFICIENT_DATA);
    }

    private static double presentValue(List<Movement> movements, double growth) {
        return movements.stream()
                .mapToDouble(each -> each.amount() * Math.exp(-growth * each.years()))
                .sum();
    }
}
