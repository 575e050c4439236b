package io.gatehouse.application.order;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.KeyedId;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.HaltStore;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.HaltAccess;
import io.gatehouse.application.risk.HaltFacts;
import io.gatehouse.application.risk.HaltScopes;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The kill switch of platform, user, account or instrument: in force on every node for whatever is
 * decided after its commit; only then are orders cancelled and positions closed.
 */
public final class SetHalt {
    private final HaltStore halts;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final HaltScopes scopes;
    private final HaltAccount haltAccount;
    private final HaltSweep sweep;
    private final Ids ids;
    private final Clock clock;

    public SetHalt(
            HaltStore halts,
            HouseAudit audit,
            Transactions transactions,
            HaltScopes scopes,
            HaltAccount haltAccount,
            HaltSweep sweep,
            Ids ids,
            Clock clock) {
        this.halts = halts;
        this.audit = audit;
        this.transactions = transactions;
        this.scopes = scopes;
        this.haltAccount = haltAccount;
        this.sweep = sweep;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What to halt, to which state, and what else to do; a key that is given makes a repetition
     * answer the same halt.
     */
    public record Command(
            Actor actor,
            Halt.Target target,
            TradingState state,
            boolean cancelWorking,
            boolean flatten,
            String reason,
            Duration patience,
            Optional<UUID> key,
            AuditContext context) {}

    /** The halt, and what was done on each account that it reaches. */
    public record Result(Halt halt, List<HaltSweep.Swept> accounts) {}

    public Outcome<Result> set(Command command) {
        Optional<Refusal> refusal =
                HaltAccess.setRefusal(command.actor())
                        .or(() -> objection(command))
                        .or(() -> scopes.objection(command.target()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return command.target() instanceof Halt.Target.OfAccount(AccountId account)
                ? haltAccount.halt(ofAccount(account, command)).map(SetHalt::result)
                : transactions.attempt(() -> inForce(command)).map(set -> beyond(set, command));
    }

    private static Optional<Refusal> objection(Command command) {
        if (command.state() == TradingState.ACTIVE) {
            return Optional.of(Refusal.Invalid.of("state", "must be REDUCING or HALTED"));
        }
        return Refusal.ofText("reason", command.reason(), FreeText.REASON_LENGTH);
    }

    /** The halt beyond one account, and whether it is still in force. */
    private record Standing(Halt halt, boolean isInForce) {}

    private Result beyond(Standing standing, Command command) {
        Halt halt = standing.halt();
        HaltSweep.Wanted wanted =
                new HaltSweep.Wanted(
                        HaltScopes.instrument(halt.target()),
                        command.cancelWorking(),
                        command.flatten(),
                        new Exits.Wish(
                                command.actor(),
                                OrderOrigin.SYSTEM,
                                command.patience(),
                                command.context()));
        boolean hasMore = standing.isInForce() && (command.cancelWorking() || command.flatten());
        return new Result(
                halt, hasMore ? sweep.sweep(scopes.exposed(halt.target()), wanted) : List.of());
    }

    private Outcome<Standing> inForce(Command command) {
        Instant now = clock.instant();
        Optional<Halt> before =
                command.key().flatMap(key -> setBefore(key, KeyedId.rememberedSince(now)));
        return before.isPresent()
                ? asAsked(before.get(), command)
                : Outcome.done(new Standing(set(command, now), true));
    }

    private Optional<Halt> setBefore(UUID key, Instant since) {
        // A repetition waits for the first run to end.
        audit.lock();
        return halts.endingAs(key, since);
    }

    private Outcome<Standing> asAsked(Halt before, Command command) {
        boolean isAsked =
                before.target().equals(command.target())
                        && before.state() == command.state()
                        && before.flatten() == command.flatten()
                        && before.reason().equals(command.reason());
        return isAsked
                ? Outcome.done(new Standing(before, halts.inForce().halts().contains(before)))
                : Outcome.refused(KeyedId.REUSED);
    }

    private Halt set(Command command, Instant now) {
        Halt halt =
                new Halt(
                        new HaltId(
                                command.key()
                                        .map(key -> KeyedId.of(key, now))
                                        .orElseGet(ids::next)),
                        command.target(),
                        command.state(),
                        command.flatten(),
                        command.reason(),
                        command.context().actor(),
                        HaltRank.of(command.actor().role()),
                        now);
        audit.append(halt.setAt(), command.context(), HaltFacts.set(halt));
        halts.set(halt);
        return halt;
    }

    private static HaltAccount.Command ofAccount(AccountId account, Command command) {
        return new HaltAccount.Command(
                command.actor(),
                account,
                command.state(),
                command.cancelWorking(),
                command.flatten(),
                command.reason(),
                command.patience(),
                command.key(),
                command.context());
    }

    private static Result result(HaltAccount.Halted halted) {
        HaltSweep.Swept swept =
                new HaltSweep.Swept(
                        ((Halt.Target.OfAccount) halted.halt().target()).account(),
                        halted.cancelled(),
                        halted.closes(),
                        halted.faults());
        return new Result(halted.halt(), List.of(swept));
    }
}
