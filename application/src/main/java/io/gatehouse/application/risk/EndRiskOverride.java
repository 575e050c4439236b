package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.RiskOverride;

import java.time.Clock;
import java.util.Optional;

/** Takes an account's own percent away: it goes by that of all again, from the next decision on. */
public final class EndRiskOverride {
    private final RiskConfigStore configs;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public EndRiskOverride(
            RiskConfigStore configs, HouseAudit audit, Transactions transactions, Clock clock) {
        this.configs = configs;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whose percent. */
    public record Command(Actor actor, AccountId account, AuditContext context) {}

    /** The percent as it was. */
    public Outcome<RiskOverride> end(Command command) {
        return Outcome.unless(
                RiskConfigAdmission.writeRefusal(command.actor()),
                () -> transactions.attempt(() -> ended(command)));
    }

    private Outcome<RiskOverride> ended(Command command) {
        configs.lock();
        Optional<RiskOverride> found =
                configs.overrides().stream()
                        .filter(one -> one.account().equals(command.account()))
                        .findFirst();
        found.ifPresent(before -> end(before, command.context()));
        return Outcome.found(found, "override");
    }

    private void end(RiskOverride before, AuditContext context) {
        audit.append(clock.instant(), context, RiskConfigFacts.overrideEnded(before));
        configs.removeOverride(before.account());
    }
}
