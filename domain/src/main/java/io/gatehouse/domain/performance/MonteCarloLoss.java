package io.gatehouse.domain.performance;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Simulated normal gains of mean zero with the covariances of the sample, correlated by Cholesky's
 * factor; the same seed gives the same figures. An asset's part is the share it has of the
 * variance.
 */
public record MonteCarloLoss(long seed, int paths) implements LossModel {
    public MonteCarloLoss {
        if (paths < 1) {
            throw new IllegalArgumentException("A simulation has one path at least: " + paths);
        }
    }

    @Override
    public LossEstimate estimate(ReturnMatrix returns, double[] exposures, Confidence confidence) {
        CovarianceMatrix covariances = CovarianceMatrix.ofSample(returns);
        double[] gains = simulated(covariances.factors(exposures));
        double valueAtRisk = HistoricalVar.of(gains, confidence);
        return new LossEstimate(
                valueAtRisk,
                ExpectedShortfall.of(gains, confidence),
                parts(covariances, exposures, valueAtRisk),
                Optional.of(standardError(covariances.deviation(exposures), confidence)));
    }

    private double[] simulated(double[] factors) {
        RandomGenerator random = new Well19937c(seed);
        double[] gains = new double[paths];
        for (int path = 0; path < paths; path++) {
            for (double factor : factors) {
                gains[path] += factor * random.nextGaussian();
            }
        }
        return gains;
    }

    /** What an asset loses on average where the whole loses its value at risk. */
    private static List<Double> parts(
            CovarianceMatrix covariances, double[] exposures, double valueAtRisk) {
        double deviation = covariances.deviation(exposures);
        double scale = deviation == 0 ? 0 : valueAtRisk / (deviation * deviation);
        double[] shared = covariances.with(exposures);
        return IntStream.range(0, exposures.length)
                .mapToObj(asset -> scale * exposures[asset] * shared[asset])
                .toList();
    }

    /** Of a quantile: the root of tail x confidence / paths by the density where it lies. */
    private double standardError(double deviation, Confidence confidence) {
        double tail = confidence.tail().doubleValue();
        double spread = Math.sqrt(tail * (1 - tail) / paths);
        return deviation * spread / StandardNormal.density(confidence);
    }
}
