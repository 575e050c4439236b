package io.gatehouse.application.risk;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.RiskOverride;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets the percent that one account risks; it counts while overrides are on and no window runs. */
public final class SetRiskOverride {
    private final AccountAccess access;
    private final RiskConfigStore configs;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public SetRiskOverride(
            AccountAccess access,
            RiskConfigStore configs,
            HouseAudit audit,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.configs = configs;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whose percent, and why if told. */
    public record Command(
            Actor actor,
            AccountId account,
            BigDecimal riskPercent,
            Optional<String> reason,
            AuditContext context) {

        private RiskOverride override(Instant now) {
            return new RiskOverride(account, riskPercent, now, context.actor(), reason);
        }
    }

    public Outcome<RiskOverride> set(Command command) {
        return Outcome.unless(
                RiskConfigAdmission.writeRefusal(command.actor()).or(() -> objection(command)),
                () -> toExisting(command));
    }

    private static Optional<Refusal> objection(Command command) {
        List<FieldError> errors = new ArrayList<>();
        RiskConfigChange.percentError("risk_percent", Optional.of(command.riskPercent()))
                .ifPresent(errors::add);
        command.reason()
                .flatMap(reason -> FreeText.objection("reason", reason, FreeText.REASON_LENGTH))
                .ifPresent(errors::add);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.Invalid("invalid", errors));
    }

    private Outcome<RiskOverride> toExisting(Command command) {
        return access.toOperate(command.actor(), Optional.of(command.account()))
                .map(account -> transactions.inTransaction(() -> stored(command, clock.instant())));
    }

    private RiskOverride stored(Command command, Instant now) {
        configs.lock();
        Optional<RiskOverride> before =
                configs.overrides().stream()
                        .filter(one -> one.account().equals(command.account()))
                        .findFirst();
        RiskOverride after = command.override(now);
        audit.append(now, command.context(), RiskConfigFacts.overridden(before, after));
        configs.override(after);
        return after;
    }
}
