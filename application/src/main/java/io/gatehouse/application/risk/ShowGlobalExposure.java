package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.PlatformLimits;

/** Shows what all accounts of a mode are exposed to together, beside the platform's limits. */
public final class ShowGlobalExposure {
    private final PlatformLimitStore limits;
    private final PlatformFigures figures;

    public ShowGlobalExposure(PlatformLimitStore limits, PlatformFigures figures) {
        this.limits = limits;
        this.figures = figures;
    }

    /** The limits in force and what the accounts are at the marks of now. */
    public record Exposure(PlatformLimits limits, PlatformFigures.Sums sums) {}

    public Outcome<Exposure> show(Actor actor, AccountMode mode) {
        return Outcome.unless(
                PlatformAdmission.readRefusal(actor),
                () -> Outcome.done(new Exposure(limits.current(mode).limits(), figures.of(mode))));
    }
}
