package io.gatehouse.application.order;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.KeyedId;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.risk.HaltAccess;
import io.gatehouse.application.risk.HaltBefore;
import io.gatehouse.application.risk.HaltFacts;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The kill switch of one account: lets through only what reduces, or nothing but protection; can
 * cancel what works and close what is held, now or, until it is lifted, as soon as a price can be
 * trusted. Never loosens a state that is in force.
 */
public final class HaltAccount {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final Dispatch dispatch;
    private final Flattening flattening;
    private final AuditTrail audit;
    private final Ids ids;

    public HaltAccount(
            AccountAccess access,
            AccountDesk desk,
            Dispatch dispatch,
            Flattening flattening,
            AuditTrail audit,
            Ids ids) {
        this.access = access;
        this.desk = desk;
        this.dispatch = dispatch;
        this.flattening = flattening;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * Which state, and what else; the reason is kept. A key that is given makes a repetition answer
     * the same halt.
     */
    public record Command(
            Actor actor,
            AccountId account,
            TradingState state,
            boolean cancelWorking,
            boolean flatten,
            String reason,
            Duration patience,
            Optional<UUID> key,
            AuditContext context) {}

    /** The halt as it was set, the state in force then, and what was done beside it. */
    public record Halted(
            Halt halt,
            TradingState state,
            int cancelled,
            List<Flattening.Close> closes,
            List<Flattening.Fault> faults) {}

    /** What the transaction that halts has done, and whether its halt is in force. */
    private record Halting(Halt halt, boolean isInForce, TradingState state, int cancelled) {}

    public Outcome<Halted> halt(Command command) {
        if (command.state() == TradingState.ACTIVE) {
            return Outcome.refused(Refusal.Invalid.of("state", "must be REDUCING or HALTED"));
        }
        Optional<Refusal> objection =
                Refusal.ofText("reason", command.reason(), FreeText.REASON_LENGTH);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return HaltAccess.to(access, command.actor(), command.account())
                .then(account -> desk.perform(account, new Task(command)::run))
                .map(halting -> flattened(halting, command));
    }

    private Halted flattened(Halting halting, Command command) {
        Exits.Wish wish =
                new Exits.Wish(
                        command.actor(), OrderOrigin.SYSTEM, command.patience(), command.context());
        Flattening.Flattened flattened =
                command.flatten() && halting.isInForce()
                        ? flattening.flatten(command.account(), wish)
                        : Flattening.Flattened.NOTHING;
        return new Halted(
                halting.halt(),
                halting.state(),
                halting.cancelled(),
                flattened.closes(),
                flattened.faults());
    }

    private final class Task {
        private final Command command;

        Task(Command command) {
            this.command = command;
        }

        Outcome<Halting> run(AccountBook book, DeskSession session) {
            Optional<HaltBefore> before =
                    command.key().flatMap(key -> HaltBefore.under(key, audit, book, session.now()));
            return before.isPresent()
                    ? again(before.get(), book, session)
                    : Outcome.done(done(set(book, session), true, book, session));
        }

        private Outcome<Halting> again(HaltBefore before, AccountBook book, DeskSession session) {
            Halt halt = before.halt();
            boolean isAsked =
                    halt.state() == command.state()
                            && halt.flatten() == command.flatten()
                            && halt.reason().equals(command.reason());
            return isAsked
                    ? Outcome.done(done(halt, before.isInForce(), book, session))
                    : Outcome.refused(KeyedId.REUSED);
        }

        private Halt set(AccountBook book, DeskSession session) {
            TradingState before = book.account().tradingState();
            TradingState after = before.and(command.state());
            Account halted = book.account().withTradingState(after);
            book.account(command.flatten() ? halted.flattened() : halted);
            Halt halt = halt(book.id(), session.now());
            book.audit(
                    halt.id().value(),
                    session.now(),
                    command.context(),
                    HaltFacts.set(before, after, halt));
            return halt;
        }

        private Halting done(Halt halt, boolean isInForce, AccountBook book, DeskSession session) {
            int cancelled =
                    isInForce && EntryCancels.areWanted(command.cancelWorking(), command.flatten())
                            ? new EntryCancels(dispatch)
                                    .cancel(book, session.now(), "The account was halted.")
                            : 0;
            return new Halting(halt, isInForce, book.account().tradingState(), cancelled);
        }

        private Halt halt(AccountId account, Instant now) {
            return new Halt(
                    new HaltId(command.key().map(key -> KeyedId.of(key, now)).orElseGet(ids::next)),
                    new Halt.Target.OfAccount(account),
                    command.state(),
                    command.flatten(),
                    command.reason(),
                    command.context().actor(),
                    HaltRank.of(command.actor().role()),
                    now);
        }
    }
}
