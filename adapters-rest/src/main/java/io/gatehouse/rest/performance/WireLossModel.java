package io.gatehouse.rest.performance;

import io.gatehouse.domain.performance.EwmaLoss;
import io.gatehouse.domain.performance.HistoricalLoss;
import io.gatehouse.domain.performance.LossModel;
import io.gatehouse.domain.performance.MonteCarloLoss;
import io.gatehouse.domain.performance.NormalLoss;
import io.gatehouse.rest.http.WireNames;

/** How value at risk is reckoned, as the query names it. */
enum WireLossModel {
    HISTORICAL,
    PARAMETRIC,
    EWMA,
    MONTE_CARLO;

    private static final int PATHS = 10_000;

    /** The seed counts where something is simulated. */
    LossModel model(long seed) {
        return switch (this) {
            case HISTORICAL -> new HistoricalLoss();
            case PARAMETRIC -> new NormalLoss();
            case EWMA -> new EwmaLoss();
            case MONTE_CARLO -> new MonteCarloLoss(seed, PATHS);
        };
    }

    @Override
    public String toString() {
        return WireNames.of(this);
    }
}
