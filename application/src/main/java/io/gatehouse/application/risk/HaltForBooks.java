package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
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
        desk.perform(account, this::halt);
    }

    private boolean halt(AccountBook book, DeskSession session) {
        TradingState before = book.account().tradingState();
        boolean isNew = before != TradingState.HALTED;
        if (isNew) {
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
        return isNew;
    }
}
