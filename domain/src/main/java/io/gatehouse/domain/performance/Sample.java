package io.gatehouse.domain.performance;

import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.Covariance;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Observations of one quantity, and the size of the numbers they were made from. */
final class Sample {
    // Ten returns of 0.1 differ from their mean by binary noise of some 1e-17 each.
    private static final double NOISE = 1e-12;

    private final double[] values;
    private final double magnitude;

    Sample(List<Double> values) {
        this(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    Sample(double... values) {
        this(values, Arrays.stream(values).map(Math::abs).max().orElse(0));
    }

    private Sample(double[] values, double magnitude) {
        this.values = values.clone();
        this.magnitude = magnitude;
    }

    int size() {
        return values.length;
    }

    double[] values() {
        return values.clone();
    }

    double mean() {
        return StatUtils.mean(values);
    }

    /** Of a sample, so by n - 1; exactly zero where only noise is left. */
    double standardDeviation() {
        double deviation = Math.sqrt(StatUtils.variance(values));
        return isNoise(deviation) ? 0 : deviation;
    }

    boolean isConstant() {
        return standardDeviation() == 0;
    }

    /** A measure of at least so many observations; undefined of fewer. */
    Statistic<Double> withAtLeast(int fewest, Function<Sample, Statistic<Double>> measure) {
        if (values.length == 0) {
            return Statistic.undefined(Reason.NO_DATA);
        }
        return values.length < fewest
                ? Statistic.undefined(Reason.INSUFFICIENT_DATA)
                : measure.apply(this);
    }

    /** By n - 1. */
    double covariance(Sample other) {
        return new Covariance().covariance(values, other.values);
    }

    /** The mean of (x - mean)^power, by n. */
    double centralMoment(int power) {
        double mean = mean();
        return meanOf(value -> Math.pow(value - mean, power));
    }

    double meanOf(DoubleUnaryOperator each) {
        return Arrays.stream(values).map(each).average().orElse(0);
    }

    /** Differences keep the size of what they come from, so that equal samples leave noise. */
    Sample minus(Sample other) {
        double[] differences =
                IntStream.range(0, values.length)
                        .mapToDouble(i -> values[i] - other.values[i])
                        .toArray();
        return new Sample(differences, Math.max(magnitude, other.magnitude));
    }

    /** Whether a deviation is too small beside the observations to mean anything. */
    boolean isNoise(double deviation) {
        return deviation <= NOISE * magnitude;
    }
}
