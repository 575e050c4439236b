package io.gatehouse.application.account;

import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Sums accounts up for people: who may see them has been asked before. */
public final class AccountSummaries {
    private final BookReader books;
    private final PnlFigures figures;
    private final Terminals terminals;

    public AccountSummaries(BookReader books, PnlFigures figures, Terminals terminals) {
        this.books = books;
        this.figures = figures;
        this.terminals = terminals;
    }

    /** Accounts that exist, in the order asked for. */
    List<AccountSummary> of(Collection<AccountId> accounts) {
        return books.read(accounts, List.of()).stream().map(this::of).toList();
    }

    AccountSummary of(AccountId account) {
        return of(List.of(account)).getFirst();
    }

    /** The figures of books that have been read. */
    public AccountSummary of(BookReader.Reading reading) {
        AccountBook book = reading.book();
        TradingState inForce = reading.market().tradingStates(book).strictest();
        return new AccountSummary(
                book.account().withTradingState(inForce),
                book.balances(),
                AccountWorth.of(book, reading.market()),
                realizedToday(book),
                instrumentsHeld(book),
                reading.market().now());
    }

    /** In our books or, where a broker keeps them, in its own. */
    private static int instrumentsHeld(AccountBook book) {
        return book.positions().size() + book.tickets().instruments();
    }

    /** By fills, and where a terminal syncs the account by its trades and swaps. */
    private BigDecimal realizedToday(AccountBook book) {
        Window today = Window.since(book.dayStart());
        BigDecimal byFills = figures.booked(book.id(), today).realized();
        return book.account()
                .sync()
                .map(synced -> terminals.totals(book.id(), today).realized())
                .map(byDeals -> Decimals.canonical(byFills.add(byDeals)))
                .orElse(byFills);
    }
}
