package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.risk.RiskWindow;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Takes a window back; one that runs reverts at once. */
public final class CancelRiskWindow {
    private final RiskConfigStore configs;
    private final RiskConfigRoll roll;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public CancelRiskWindow(
            RiskConfigStore configs,
            RiskConfigRoll roll,
            HouseAudit audit,
            Transactions transactions,
            Clock clock) {
        this.configs = configs;
        this.roll = roll;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Which window. */
    public record Command(Actor actor, UUID window, AuditContext context) {}

    /** The window as it was; one that is over is absent. */
    public Outcome<ScheduledWindow> cancel(Command command) {
        return Outcome.unless(
                RiskConfigAdmission.writeRefusal(command.actor()),
                () -> transactions.attempt(() -> cancel(command, clock.instant())));
    }

    private Outcome<ScheduledWindow> cancel(Command command, Instant now) {
        RiskConfigVersion inForce = roll.roll(now);
        Optional<RiskWindow> found =
                configs.windows().stream()
                        .filter(window -> window.id().equals(command.window()))
                        .findFirst();
        found.ifPresent(window -> end(window, inForce, command.context(), now));
        return Outcome.found(found, "window").map(window -> ScheduledWindow.of(window, now));
    }

    private void end(
            RiskWindow window, RiskConfigVersion inForce, AuditContext context, Instant now) {
        audit.append(now, context, RiskConfigFacts.cancelled(window));
        configs.close(window.id(), now);
        if (inForce.isIn(window)) {
            RiskConfigVersion next = inForce.reverted(now, context.actor(), Optional.empty());
            audit.append(now, context, RiskConfigFacts.changed(inForce, next));
            configs.save(next);
        }
    }
}
