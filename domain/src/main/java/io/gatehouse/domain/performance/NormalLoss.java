package io.gatehouse.domain.performance;

/** The parametric model: normal gains of mean zero with the covariances of the sample. */
public record NormalLoss() implements LossModel {
    @Override
    public LossEstimate estimate(ReturnMatrix returns, double[] exposures, Confidence confidence) {
        return LossEstimate.normal(CovarianceMatrix.ofSample(returns), exposures, confidence);
    }
}
