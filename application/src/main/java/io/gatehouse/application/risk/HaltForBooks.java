package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.HaltRank;

/**
 * Halts an account whose stored books contradict themselves; nobody has asked for it. A trader's
 * own halt does not stand in for it: he would lift it.
 */
public final class HaltForBooks {
    private final AccountDesk desk;
    private final AuditTrail audit;
    private final Ids ids;

    public HaltForBooks(AccountDesk desk, AuditTrail audit, Ids ids) {
        this.desk = desk;
        this.audit = audit;
        this.ids = ids;
    }

    public void halt(AccountId account) {
        desk.perform(account, this::halt);
    }

    private boolean halt(AccountBook book, DeskSession session) {
        TradingState before = book.account().tradingState();
        boolean isNew = !isHaltedBeyondTraders(book);
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

    private boolean isHaltedBeyondTraders(AccountBook book) {
        return HaltTrail.inForce(audit, book).beyond(HaltRank.TRADER).state()
                == TradingState.HALTED;
    }
}
