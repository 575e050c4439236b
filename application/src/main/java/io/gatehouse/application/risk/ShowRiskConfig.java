package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.RiskConfigVersion;

import java.time.Clock;

/** Shows the risk configuration in force, the one that the next decision goes by. */
public final class ShowRiskConfig {
    private final HouseControls controls;
    private final Clock clock;

    public ShowRiskConfig(HouseControls controls, Clock clock) {
        this.controls = controls;
        this.clock = clock;
    }

    public Outcome<RiskConfigVersion> show(Actor actor) {
        return RiskConfigAdmission.readRefusal(actor)
                .<Outcome<RiskConfigVersion>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(inForce()));
    }

    private RiskConfigVersion inForce() {
        return controls.held().riskConfig().at(clock.instant());
    }
}
