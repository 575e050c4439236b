package io.gatehouse.rest.performance.page;

import java.util.ArrayList;
import java.util.List;

/** Maps values onto coordinates, in proportion. */
record Scale(double low, double high, double from, double to) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    double of(double value) {
        return low == high ? from : from + (value - low) / (high - low) * (to - from);
    }

    /** Round values between the ends, at most as many as asked for. */
    List<Double> ticks(int most) {
        List<Double> ticks = new ArrayList<>();
        double step = step(most);
        for (long i = Math.round(Math.ceil(low / step)); i * step <= high; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private double step(int most) {
        double rough = Math.max((high - low) / most, Double.MIN_NORMAL);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : STEPS) {
            if (step * power >= rough) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
