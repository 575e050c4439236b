package io.gatehouse.domain.performance;

/** A way to tell from past returns what signed exposures may lose in a day. */
public sealed interface LossModel permits HistoricalLoss, NormalLoss, EwmaLoss, MonteCarloLoss {
    /** Of two days of returns at least, one exposure an asset. */
    LossEstimate estimate(ReturnMatrix returns, double[] exposures, Confidence confidence);
}
