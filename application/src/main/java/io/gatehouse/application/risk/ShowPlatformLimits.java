package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.PlatformLimitsVersion;

/** Shows the platform's limits of a mode and their version. */
public final class ShowPlatformLimits {
    private final PlatformLimitStore limits;

    public ShowPlatformLimits(PlatformLimitStore limits) {
        this.limits = limits;
    }

    public Outcome<PlatformLimitsVersion> show(Actor actor, AccountMode mode) {
        return Outcome.unless(
                PlatformAdmission.readRefusal(actor), () -> Outcome.done(limits.current(mode)));
    }
}
