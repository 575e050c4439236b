package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.risk.TradingStates;

import java.util.List;
import java.util.Optional;

/** Says what lifting an account's halt would do now, and changes nothing. */
public final class PreviewReset {
    private final AccountAccess access;
    private final BookReader books;
    private final AuditTrail audit;

    public PreviewReset(AccountAccess access, BookReader books, AuditTrail audit) {
        this.access = access;
        this.books = books;
        this.audit = audit;
    }

    /**
     * The states over the account now and after the reset, who may do it, and what the account
     * still has: what it works would stay as it is.
     */
    public record Preview(
            TradingStates now,
            TradingState after,
            boolean permitted,
            List<Order> working,
            List<LimitLatch> latches) {}

    public Outcome<Preview> preview(Actor actor, AccountId account) {
        return access.toRead(actor, Optional.of(account)).map(id -> preview(id, actor));
    }

    private Preview preview(AccountId account, Actor actor) {
        BookReader.Reading reading = books.read(account, List.of());
        AccountBook book = reading.book();
        TradingStates now = reading.market().tradingStates(book);
        HaltRank rank = HaltRank.of(actor.role());
        AccountHalts halts = HaltTrail.inForce(audit, book);
        AccountLatches all = AccountLatches.of(book, reading.market(), rank);
        boolean permitted = isPermitted(actor, book, halts, all, rank);
        List<LimitLatch> latches = permitted ? all.all() : all.kept();
        TradingState left = permitted ? halts.beyond(rank).state() : book.account().tradingState();
        return new Preview(
                now,
                now.platform().and(now.user()).and(after(left, latches)),
                permitted,
                List.copyOf(book.workingOrders()),
                latches);
    }

    private boolean isPermitted(
            Actor actor,
            AccountBook book,
            AccountHalts halts,
            AccountLatches latches,
            HaltRank rank) {
        return HaltAccess.to(access, actor, book.id()) instanceof Outcome.Done<AccountId>
                && HaltAccess.liftRefusal(book, halts, latches, rank).isEmpty();
    }

    private static TradingState after(TradingState set, List<LimitLatch> latches) {
        boolean held = latches.stream().anyMatch(latch -> latch.reduces() && !latch.releases());
        return held ? set.and(TradingState.REDUCING) : set;
    }
}
