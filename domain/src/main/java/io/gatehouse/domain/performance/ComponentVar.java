package io.gatehouse.domain.performance;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What each asset contributes to the normal value at risk of mean zero: exposure x marginal value
 * at risk. They add up to the whole; one that hedges is negative.
 */
public final class ComponentVar {
    private ComponentVar() {}

    /** By asset, in the money of the exposures. */
    public static List<Double> of(
            CovarianceMatrix covariances, double[] exposures, Confidence confidence) {
        double[] marginal = MarginalVar.of(covariances, exposures, confidence);
        return IntStream.range(0, exposures.length)
                .mapToObj(asset -> exposures[asset] * marginal[asset])
                .toList();
    }
}
