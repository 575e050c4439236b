package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.RiskConfigVersion;

/** Shows the risk configuration in force, the one that the next decision goes by. */
public final class ShowRiskConfig {
    private final HouseControls controls;

    public ShowRiskConfig(HouseControls controls) {
        this.controls = controls;
    }

    public Outcome<RiskConfigVersion> show(Actor actor) {
        return RiskConfigAdmission.readRefusal(actor)
                .<Outcome<RiskConfigVersion>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(controls.held().riskConfig()));
    }
}
