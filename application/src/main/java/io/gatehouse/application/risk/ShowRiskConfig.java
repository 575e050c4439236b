package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.RiskConfigVersion;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Shows the risk configuration in force, the one that the next decision goes by. */
public final class ShowRiskConfig {
    private final AccountAccess access;
    private final HouseControls controls;
    private final Clock clock;

    public ShowRiskConfig(AccountAccess access, HouseControls controls, Clock clock) {
        this.access = access;
        this.controls = controls;
        this.clock = clock;
    }

    /** The version in force, and what the account that was asked about risks by it, percent. */
    public record Shown(RiskConfigVersion version, Optional<BigDecimal> accountPercent) {}

    public Outcome<Shown> show(Actor actor, Optional<AccountId> account) {
        Optional<Refusal> refusal = RiskConfigAdmission.readRefusal(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return account.isPresent()
                ? access.toRead(actor, account).map(id -> inForce(Optional.of(id)))
                : Outcome.done(inForce(Optional.empty()));
    }

    private Shown inForce(Optional<AccountId> account) {
        Instant now = clock.instant();
        HouseControls.InForce held = controls.held();
        return new Shown(held.riskConfig().at(now), account.map(id -> held.riskPercent(id, now)));
    }
}
