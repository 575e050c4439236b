package io.gatehouse.application.order;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.AccountWorth;
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
import io.gatehouse.domain.user.Role;

import java.util.List;
import java.util.Optional;

/**
 * Lets a halted account trade again. A latched drawdown limit is released with it, its peak rebased
 * to the present; that takes a risk manager or owner. A daily loss stays latched until its bound.
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

    /** The state in force then. */
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
            TradingState before = book.account().tradingState();
            boolean releases = book.risk().drawdown() == BreakerLevel.CRITICAL && !isTrader();
            if (before == TradingState.ACTIVE && !releases) {
                return Outcome.done(before);
            }
            if (before != TradingState.ACTIVE
                    && !HaltRank.of(command.actor().role())
                            .mayLift(AccountHalts.rank(audit, account))) {
                return Outcome.refused(
                        new Refusal.Forbidden("Only the rank that set it, or a higher one, may."));
            }
            if (releases) {
                release(book, session);
            }
            book.account(book.account().withTradingState(TradingState.ACTIVE));
            book.audit(
                    ids.next(),
                    session.now(),
                    command.context(),
                    HaltFacts.lifted(
                            before, command.reason(), HaltRank.of(command.actor().role())));
            return Outcome.done(TradingState.ACTIVE);
        }

        private boolean isTrader() {
            return command.actor().role() == Role.TRADER;
        }

        private void release(AccountBook book, DeskSession session) {
            AccountWorth.of(book, session.market())
                    .filter(worth -> worth.equity().signum() > 0)
                    .ifPresent(worth -> book.risk(book.risk().rebased(worth.equity())));
        }
    }
}
