package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;

/** Halts an account whose stored books contradict themselves; nobody has asked for it. */
public final class HaltForBooks {
    private final AccountDesk desk;
    private final Ids ids;

    public HaltForBooks(AccountDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    public void halt(AccountId account) {
        desk.perform(new Stop(account));
    }

    private final class Stop implements DeskTask<TradingState> {
        private final AccountId account;

        Stop(AccountId account) {
            this.account = account;
        }

        @Override
        public AccountId account() {
            return account;
        }

        @Override
        public TradingState run(AccountBook book, DeskSession session) {
            TradingState before = book.account().tradingState();
            if (before != TradingState.HALTED) {
                book.account(book.account().withTradingState(TradingState.HALTED));
                book.audit(
                        ids.next(),
                        session.now(),
                        AuditContext.HOUSE,
                        HaltFacts.setByHouse(
                                before,
                                TradingState.HALTED,
                                "The stored books contradict themselves."));
            }
            return before;
        }
    }
}
