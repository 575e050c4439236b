package io.gatehouse.domain.performance;

/** Value at risk of what is distributed normally: z x deviation - mean; a loss is positive. */
public final class NormalVar {
    private NormalVar() {}

    public static double of(double mean, double deviation, Confidence confidence) {
        return StandardNormal.quantile(confidence) * deviation - mean;
    }
}
