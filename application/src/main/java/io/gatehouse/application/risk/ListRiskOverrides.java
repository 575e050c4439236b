package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.RiskOverride;

import java.time.Clock;
import java.util.List;

/** Lists the percents of single accounts, by account. */
public final class ListRiskOverrides {
    private final RiskConfigStore configs;
    private final HouseControls controls;
    private final Clock clock;

    public ListRiskOverrides(RiskConfigStore configs, HouseControls controls, Clock clock) {
        this.configs = configs;
        this.controls = controls;
        this.clock = clock;
    }

    /** A percent, and whether the account goes by it now. */
    public record Entry(RiskOverride override, boolean inForce) {}

    public Outcome<List<Entry>> list(Actor actor) {
        return Outcome.unless(
                RiskConfigAdmission.overseeRefusal(actor), () -> Outcome.done(entries()));
    }

    private List<Entry> entries() {
        boolean inForce = controls.held().riskConfig().at(clock.instant()).admitsOverrides();
        return configs.overrides().stream().map(one -> new Entry(one, inForce)).toList();
    }
}
