package io.gatehouse.application.account;

import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads books and market as they are now, without a lock: for questions, never for decisions. */
public final class BookReader {
    private final Transactions transactions;
    private final BookLoader loader;
    private final MarketReader markets;
    private final BookRoll roll;
    private final Clock clock;

    public BookReader(
            Transactions transactions,
            BookLoader loader,
            MarketReader markets,
            BookRoll roll,
            Clock clock) {
        this.transactions = transactions;
        this.loader = loader;
        this.markets = markets;
        this.roll = roll;
        this.clock = clock;
    }

    /** Books, and the market at one instant. */
    public record Reading(AccountBook book, Market market) {}

    /** The account's books; {@code more} are instruments to quote beside those it holds. */
    public Reading read(AccountId account, Collection<Symbol> more) {
        return read(List.of(account), more).getFirst();
    }

    /** The books of accounts that exist, each in the risk day of now and under its terms. */
    public List<Reading> read(Collection<AccountId> accounts, Collection<Symbol> more) {
        Instant now = clock.instant();
        Map<AccountId, AccountBook> books =
                transactions.inSnapshot(() -> loader.read(accounts, now));
        return at(now, books, accounts, more);
    }

    /** The same for their worth alone: what the accounts did lately is not read and not known. */
    public List<Reading> readWorth(Collection<AccountId> accounts) {
        return readWorth(accounts, clock.instant());
    }

    /** The same at an instant that other readings share. */
    public List<Reading> readWorth(Collection<AccountId> accounts, Instant now) {
        Map<AccountId, AccountBook> books =
                transactions.inSnapshot(() -> loader.readWorth(accounts));
        return at(now, books, accounts, List.of());
    }

    private List<Reading> at(
            Instant now,
            Map<AccountId, AccountBook> books,
            Collection<AccountId> accounts,
            Collection<Symbol> more) {
        Market market = markets.read(now, books.values(), more);
        books.values().forEach(book -> roll.roll(book, market));
        return accounts.stream()
                .flatMap(id -> Optional.ofNullable(books.get(id)).stream())
                .map(book -> new Reading(book, market))
                .toList();
    }
}
