package io.gatehouse.application.account;

import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return summaries(books.readWorth(accounts));
    }

    AccountSummary of(AccountId account) {
        return of(List.of(account)).getFirst();
    }

    /** The figures of books that have been read. */
    public AccountSummary of(BookReader.Reading reading) {
        return summaries(List.of(reading)).getFirst();
    }

    private List<AccountSummary> summaries(List<BookReader.Reading> readings) {
        Map<AccountId, BigDecimal> realized = realizedToday(readings);
        return readings.stream()
                .map(
                        reading ->
                                summary(
                                        reading,
                                        realized.getOrDefault(
                                                reading.book().id(), BigDecimal.ZERO)))
                .toList();
    }

    private static AccountSummary summary(BookReader.Reading reading, BigDecimal realizedToday) {
        AccountBook book = reading.book();
        TradingState inForce = reading.market().tradingStates(book).strictest();
        return new AccountSummary(
                book.account().withTradingState(inForce),
                book.balances(),
                AccountWorth.of(book, reading.market()),
                realizedToday,
                instrumentsHeld(book),
                reading.market().now());
    }

    /** In our books or, where a broker keeps them, in its own. */
    private static int instrumentsHeld(AccountBook book) {
        return book.positions().size() + book.tickets().instruments();
    }

    /** By fills, and where a terminal syncs the account by its trades and swaps. */
    private Map<AccountId, BigDecimal> realizedToday(List<BookReader.Reading> readings) {
        Map<AccountId, BigDecimal> realized = new HashMap<>();
        figures.booked(today(readings.stream()))
                .forEach((account, byFills) -> realized.put(account, byFills.realized()));
        Map<AccountId, Window> synced = today(readings.stream().filter(AccountSummaries::isSynced));
        if (!synced.isEmpty()) {
            terminals
                    .totals(synced)
                    .forEach(
                            (account, byDeals) ->
                                    realized.merge(account, byDeals.realized(), BigDecimal::add));
        }
        realized.replaceAll((account, amount) -> Decimals.canonical(amount));
        return realized;
    }

    private static boolean isSynced(BookReader.Reading reading) {
        return reading.book().account().sync().isPresent();
    }

    private static Map<AccountId, Window> today(Stream<BookReader.Reading> readings) {
        return readings.map(BookReader.Reading::book)
                .collect(Collectors.toMap(AccountBook::id, book -> Window.since(book.dayStart())));
    }
}
