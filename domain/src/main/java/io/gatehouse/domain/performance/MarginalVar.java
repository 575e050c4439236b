package io.gatehouse.domain.performance;

/**
 * By how much the normal value at risk of mean zero grows with each unit of exposure to an asset: z
 * x (C x) / deviation.
 */
public final class MarginalVar {
    private MarginalVar() {}

    /** By asset; all zero where the exposures hedge one another without rest. */
    public static double[] of(
            CovarianceMatrix covariances, double[] exposures, Confidence confidence) {
        double deviation = covariances.deviation(exposures);
        double scale = deviation == 0 ? 0 : StandardNormal.quantile(confidence) / deviation;
        double[] marginal = covariances.with(exposures);
        for (int asset = 0; asset < marginal.length; asset++) {
            marginal[asset] *= scale;
        }
        return marginal;
    }
}
