package io.gatehouse.application.risk;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.Transactions;

import java.time.Clock;

/**
 * Records the begin and end of windows in history and audit trail. Decisions do not wait for it:
 * they go by the windows themselves.
 */
public final class ApplyRiskWindows {
    private final HouseControls controls;
    private final RiskConfigRoll roll;
    private final Transactions transactions;
    private final Clock clock;

    public ApplyRiskWindows(
            HouseControls controls, RiskConfigRoll roll, Transactions transactions, Clock clock) {
        this.controls = controls;
        this.roll = roll;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void run() {
        if (!controls.held().riskConfig().due(clock.instant()).isEmpty()) {
            transactions.run(() -> roll.roll(clock.instant()));
        }
    }
}
