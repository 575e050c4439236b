package io.gatehouse.domain.performance;

import java.util.List;
import java.util.Optional;

/**
 * What exposures may lose in a day, in their money, losses positive: value at risk, the mean loss
 * beyond it, each asset's part of the value at risk, and the error of a simulated one.
 */
public record LossEstimate(
        double valueAtRisk,
        double expectedShortfall,
        List<Double> components,
        Optional<Double> standardError) {
    public LossEstimate {
        components = List.copyOf(components);
    }

    /** As if gains were normal, with mean zero and these covariances. */
    static LossEstimate normal(
            CovarianceMatrix covariances, double[] exposures, Confidence confidence) {
        double deviation = covariances.deviation(exposures);
        return new LossEstimate(
                NormalVar.of(0, deviation, confidence),
                NormalShortfall.of(0, deviation, confidence),
                ComponentVar.of(covariances, exposures, confidence),
                Optional.empty());
    }
}
