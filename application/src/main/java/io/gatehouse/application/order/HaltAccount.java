package io.gatehouse.application.order;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.risk.HaltAccess;
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
    private final Ids ids;

    public HaltAccount(
            AccountAccess access,
            AccountDesk desk,
            Dispatch dispatch,
            Flattening flattening,
            Ids ids) {
        this.access = access;
        this.desk = desk;
        this.dispatch = dispatch;
        this.flattening = flattening;
        this.ids = ids;
    }

    /** Which state, and what else; the reason is kept. */
    public record Command(
            Actor actor,
            AccountId account,
            TradingState state,
            boolean cancelWorking,
            boolean flatten,
            String reason,
            Duration patience,
            AuditContext context) {}

    /** The halt as it was set, the state in force then, and what was done beside it. */
    public record Halted(
            Halt halt,
            TradingState state,
            int cancelled,
            List<Flattening.Close> closes,
            List<Flattening.Fault> faults) {}

    /** What the transaction that halts has done. */
    private record Halting(Halt halt, TradingState state, int cancelled) {}

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
                .map(account -> halt(account, command));
    }

    private Halted halt(AccountId account, Command command) {
        Halting halting = desk.perform(account, new Task(command)::run);
        Exits.Wish wish =
                new Exits.Wish(
                        command.actor(), OrderOrigin.SYSTEM, command.patience(), command.context());
        Flattening.Flattened flattened =
                command.flatten()
                        ? flattening.flatten(account, wish)
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

        Halting run(AccountBook book, DeskSession session) {
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
            int cancelled =
                    EntryCancels.areWanted(command.cancelWorking(), command.flatten())
                            ? new EntryCancels(dispatch)
                                    .cancel(book, session.now(), "The account was halted.")
                            : 0;
            return new Halting(halt, after, cancelled);
        }

        private Halt halt(AccountId account, Instant now) {
            return new Halt(
                    new HaltId(ids.next()),
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
