package io.gatehouse.application.risk;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;

import java.util.List;
import java.util.Optional;

/**
 * Lifts one halt of an account, or all that the actor's rank may; others stay at work. With all,
 * what has latched is released for a risk manager or owner, but for losses, which stay until their
 * bound: a drawdown limit, its peak rebased to a confirmed present, repeated executions, and a win
 * rate that was too low.
 */
public final class LiftAccountHalt {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final AuditTrail audit;
    private final Ids ids;

    public LiftAccountHalt(AccountAccess access, AccountDesk desk, AuditTrail audit, Ids ids) {
        this.access = access;
        this.desk = desk;
        this.audit = audit;
        this.ids = ids;
    }

    /** Whose halts, one of them or all that the actor may lift; the reason is kept. */
    public record Command(
            Actor actor,
            AccountId account,
            Optional<HaltId> halt,
            String reason,
            AuditContext context) {

        /** All of them. */
        public Command(Actor actor, AccountId account, String reason, AuditContext context) {
            this(actor, account, Optional.empty(), reason, context);
        }
    }

    /**
     * The state in force then; other halts, or a latch that holds on, keep it from being active.
     */
    public Outcome<TradingState> lift(Command command) {
        Optional<Refusal> objection =
                Refusal.ofText("reason", command.reason(), FreeText.REASON_LENGTH);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return HaltAccess.to(access, command.actor(), command.account())
                .then(account -> desk.perform(account, new Task(command)::run));
    }

    private final class Task {
        private final Command command;
        private final HaltRank rank;

        Task(Command command) {
            this.command = command;
            this.rank = HaltRank.of(command.actor().role());
        }

        Outcome<TradingState> run(AccountBook book, DeskSession session) {
            AccountHalts halts = HaltTrail.inForce(audit, book);
            return command.halt().isPresent()
                    ? liftOne(book, session, halts, command.halt().get())
                    : liftAll(book, session, halts);
        }

        private Outcome<TradingState> liftOne(
                AccountBook book, DeskSession session, AccountHalts halts, HaltId id) {
            Optional<Halt> halt = halts.find(id);
            if (halt.isEmpty()) {
                return Outcome.refused(new Refusal.NotFound("halt"));
            }
            if (!rank.mayLift(halt.get().rank())) {
                return Outcome.refused(HaltAccess.OUTRANKED);
            }
            lift(book, session, halts.without(halt.get()), Optional.empty());
            return Outcome.done(book.tradingState());
        }

        private Outcome<TradingState> liftAll(
                AccountBook book, DeskSession session, AccountHalts halts) {
            AccountLatches latches = AccountLatches.of(book, session.market(), rank);
            Optional<Refusal> refusal = HaltAccess.liftRefusal(book, halts, latches, rank);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            boolean lifts =
                    book.account().tradingState() != TradingState.ACTIVE
                            && halts.anyLiftableBy(rank);
            boolean releases = !latches.released().isEmpty();
            if (HaltAccess.resetsDrawdown(book, rank) && !lifts && !releases) {
                return Outcome.refused(DrawdownReset.NOT_NOW);
            }
            if (lifts || releases) {
                lift(book, session, halts.beyond(rank), Optional.of(latches));
            }
            return Outcome.done(book.tradingState());
        }

        private void lift(
                AccountBook book,
                DeskSession session,
                AccountHalts left,
                Optional<AccountLatches> latches) {
            TradingState before = book.tradingState();
            latches.map(AccountLatches::afterwards)
                    .filter(after -> !after.equals(book.risk()))
                    .ifPresent(book::risk);
            book.account(left.hold(book.account()));
            book.audit(
                    ids.next(),
                    session.now(),
                    command.context(),
                    HaltFacts.lifted(
                            command.halt(),
                            before,
                            book.tradingState(),
                            left.state(),
                            command.reason(),
                            rank,
                            latches.map(AccountLatches::released).orElse(List.of())));
        }
    }
}
