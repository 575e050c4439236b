package io.gatehouse.domain.performance;

/** Normal gains of mean zero, whose covariances follow the newest returns (lambda 0.94). */
public record EwmaLoss() implements LossModel {
    @Override
    public LossEstimate estimate(ReturnMatrix returns, double[] exposures, Confidence confidence) {
        return LossEstimate.normal(CovarianceMatrix.ofWeighted(returns), exposures, confidence);
    }
}
