package io.gatehouse.application.order;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.HaltRank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Lets a halted account trade again. A latched drawdown limit is released with it, its peak rebased
 * to a confirmed present; that takes a risk manager or owner. A daily loss stays until its bound.
 */
public final class LiftAccountHalt {
    private static final int REASON_LENGTH = 500;

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

    /** Whose halt; the reason is kept. */
    public record Command(Actor actor, AccountId account, String reason, AuditContext context) {}

    /** The state in force then; a latch that holds on keeps it from being active. */
    public Outcome<TradingState> lift(Command command) {
        Optional<Refusal.FieldError> objection =
                FreeText.objection("reason", command.reason(), REASON_LENGTH);
        if (objection.isPresent()) {
            return Outcome.refused(new Refusal.Invalid("invalid", List.of(objection.get())));
        }
        return switch (HaltAccess.to(access, command.actor(), command.account())) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) ->
                    desk.perform(new Task(account, command));
        };
    }

    private final class Task implements DeskTask<Outcome<TradingState>> {
        private final AccountId account;
        private final Command command;

        Task(AccountId account, Command command) {
            this.account = account;
            this.command = command;
        }

        @Override
        public AccountId account() {
            return account;
        }

        @Override
        public Outcome<TradingState> run(AccountBook book, DeskSession session) {
            HaltRank rank = HaltRank.of(command.actor().role());
            Optional<Refusal> refusal = HaltAccess.liftRefusal(audit, book, rank);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            boolean isHalted = book.account().tradingState() != TradingState.ACTIVE;
            boolean resets =
                    book.risk().drawdown() == BreakerLevel.CRITICAL && rank != HaltRank.TRADER;
            Optional<BigDecimal> equity =
                    resets ? DrawdownReset.equity(book, session.market()) : Optional.empty();
            if (resets && equity.isEmpty() && !isHalted) {
                return Outcome.refused(DrawdownReset.NOT_NOW);
            }
            if (isHalted || resets) {
                lift(book, session, rank, equity);
            }
            return Outcome.done(book.tradingState());
        }

        private void lift(
                AccountBook book, DeskSession session, HaltRank rank, Optional<BigDecimal> equity) {
            TradingState before = book.tradingState();
            equity.ifPresent(start -> book.risk(book.risk().rebased(start)));
            book.account(book.account().withTradingState(TradingState.ACTIVE));
            book.audit(
                    ids.next(),
                    session.now(),
                    command.context(),
                    HaltFacts.lifted(before, book.tradingState(), command.reason(), rank));
        }
    }
}
