package io.gatehouse.application.risk;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HaltStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Ends a halt by its id. What else is in force stays, on its target too. */
public final class LiftHalt {
    private final HaltStore halts;
    private final HouseAudit houseAudit;
    private final AccountStore accounts;
    private final AuditTrail audit;
    private final LiftAccountHalt liftAccountHalt;
    private final Transactions transactions;
    private final Clock clock;

    public LiftHalt(
            HaltStore halts,
            HouseAudit houseAudit,
            AccountStore accounts,
            AuditTrail audit,
            LiftAccountHalt liftAccountHalt,
            Transactions transactions,
            Clock clock) {
        this.halts = halts;
        this.houseAudit = houseAudit;
        this.accounts = accounts;
        this.audit = audit;
        this.liftAccountHalt = liftAccountHalt;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Which halt; the reason is kept. */
    public record Command(Actor actor, HaltId halt, String reason, AuditContext context) {}

    /** The halt as it was. */
    public Outcome<Halt> lift(Command command) {
        Optional<Refusal> refusal =
                HaltAccess.setRefusal(command.actor())
                        .or(
                                () ->
                                        Refusal.ofText(
                                                "reason",
                                                command.reason(),
                                                FreeText.REASON_LENGTH));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return transactions
                .inTransaction(() -> halts.lock(command.halt()).map(halt -> lift(halt, command)))
                .orElseGet(() -> liftOfAccount(command));
    }

    private Outcome<Halt> liftOfAccount(Command command) {
        return ofAccount(command.halt())
                .map(halt -> liftOfAccount(halt, command))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("halt")));
    }

    /** The id of an account's halt is that of the entry which tells of it. */
    private Optional<Halt> ofAccount(HaltId id) {
        return audit.find(HaltFacts.SET, id.value())
                .flatMap(entry -> accounts.find(entry.account()))
                .filter(account -> account.tradingState() != TradingState.ACTIVE)
                .flatMap(account -> HaltTrail.inForce(audit, account.id()).find(id));
    }

    private Outcome<Halt> liftOfAccount(Halt halt, Command command) {
        Halt.Target.OfAccount target = (Halt.Target.OfAccount) halt.target();
        return liftAccountHalt
                .lift(
                        new LiftAccountHalt.Command(
                                command.actor(),
                                target.account(),
                                Optional.of(halt.id()),
                                command.reason(),
                                command.context()))
                .map(state -> halt);
    }

    private Outcome<Halt> lift(Halt halt, Command command) {
        HaltRank rank = HaltRank.of(command.actor().role());
        if (!rank.mayLift(halt.rank())) {
            return Outcome.refused(HaltAccess.OUTRANKED);
        }
        Instant now = clock.instant();
        houseAudit.append(now, command.context(), HaltFacts.lifted(halt, command.reason(), rank));
        halts.lift(
                halt.id(), new HaltStore.Lifting(now, command.context().actor(), command.reason()));
        return Outcome.done(halt);
    }
}
