package io.gatehouse.domain.performance;

/**
 * Expected shortfall of what is distributed normally: deviation x density(z) / tail - mean; a loss
 * is positive.
 */
public final class NormalShortfall {
    private NormalShortfall() {}

    public static double of(double mean, double deviation, Confidence confidence) {
        double density = StandardNormal.density(confidence);
        return deviation * density / confidence.tail().doubleValue() - mean;
    }
}
