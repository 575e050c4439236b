package io.gatehouse.application.risk;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes the risk configuration: in force for the next decision on every node. Another percent
 * ends the window that runs.
 */
public final class ChangeRiskConfig {
    private final RiskConfigStore configs;
    private final RiskConfigRoll roll;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeRiskConfig(
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

    /** What to change and why, if told; an expected version makes an older one a refusal. */
    public record Command(
            Actor actor,
            RiskConfigChange change,
            Optional<String> reason,
            Optional<Integer> expectedVersion,
            AuditContext context) {}

    /** The versions in force before and after; the same one when nothing changes. */
    public record Changed(RiskConfigVersion before, RiskConfigVersion after) {}

    public Outcome<Changed> change(Command command) {
        return Outcome.unless(
                RiskConfigAdmission.writeRefusal(command.actor()).or(() -> objection(command)),
                () -> transactions.attempt(() -> store(command, clock.instant())));
    }

    private static Optional<Refusal> objection(Command command) {
        List<FieldError> errors = new ArrayList<>(command.change().errors());
        command.reason()
                .flatMap(reason -> FreeText.objection("reason", reason, FreeText.REASON_LENGTH))
                .ifPresent(errors::add);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.Invalid("invalid", errors));
    }

    private Outcome<Changed> store(Command command, Instant now) {
        RiskConfigVersion before = roll.roll(now);
        if (command.expectedVersion().filter(one -> one != before.number()).isPresent()) {
            return Outcome.refused(new Refusal.StaleVersion(Integer.toString(before.number())));
        }
        RiskConfig asked = command.change().over(before.config());
        boolean endsWindow =
                command.change().riskPercent().isPresent() && before.scheduled().isPresent();
        if (asked.equals(before.config()) && !endsWindow) {
            return Outcome.done(new Changed(before, before));
        }
        RiskConfigVersion next =
                before.next(asked, now, command.context().actor(), command.reason());
        RiskConfigVersion after = endsWindow ? next.unscheduled() : next;
        save(before, after, command.context());
        return Outcome.done(new Changed(before, after));
    }

    private void save(RiskConfigVersion before, RiskConfigVersion after, AuditContext context) {
        audit.append(after.updatedAt(), context, RiskConfigFacts.changed(before, after));
        configs.save(after);
        if (after.scheduled().isEmpty()) {
            before.scheduled().ifPresent(one -> configs.close(one.window(), after.updatedAt()));
        }
    }
}
