package io.gatehouse.domain.performance;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The normal distribution of mean 0 and deviation 1. */
final class StandardNormal {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private StandardNormal() {}

    /** What is exceeded with the probability of the tail: 1.6449 at 0.95. */
    static double quantile(Confidence confidence) {
        return NORMAL.inverseCumulativeProbability(confidence.level().doubleValue());
    }

    /** The density at that quantile. */
    static double density(Confidence confidence) {
        return NORMAL.density(quantile(confidence));
    }
}
