package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryDetail;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The double-entry book; balances are kept beside it and are the sum of the cash postings. */
public interface Ledger {
    /** Cash by currency of each account. */
    Map<AccountId, Map<CurrencyCode, BigDecimal>> balances(Collection<AccountId> accounts);

    /** The accounts with cash, or debt, in one of these currencies that is not their own. */
    Set<AccountId> foreignHolders(Collection<CurrencyCode> currencies);

    /** Appends entries with all their postings; {@code cash} is that of the accounts after them. */
    void append(List<Booked> entries, Map<AccountId, Cash> cash);

    /** An entry of an account with all its postings. */
    Optional<Entry> find(AccountId account, UUID entryId);

    /** Cash postings of an account, newest first; the limit never cuts an entry in two. */
    List<CashLine> page(Query query);

    /**
     * Cash postings of the entries that were made since an instant and whose ids end in the same 74
     * bits as this one: all that is random in a UUIDv7.
     */
    List<CashLine> endingAs(AccountId account, UUID id, Instant since);

    /** What each kind of entry added to the cash of each currency. */
    List<Sum> sums(Span span);

    /**
     * What dividends, interest, funding and adjustments gained in each currency, less than zero
     * lost, reversals taken off; a currency in which nothing came or went may be absent.
     */
    Map<CurrencyCode, BigDecimal> cashIncome(Span span);

    /**
     * Cash postings of a span, oldest first, each with the sum of its currency's up to it; the
     * limit never cuts an entry in two.
     */
    List<CashLine> lines(Span span, Optional<Place> after, int limit);

    /** Cash by currency, and the currency in which its account is valued. */
    record Cash(CurrencyCode base, Map<CurrencyCode, BigDecimal> balances) {
        public Cash {
            balances = Map.copyOf(balances);
        }
    }

    /** A part of an account's book: the begin belongs to it, the end does not. */
    record Span(AccountId account, Optional<Instant> from, Optional<Instant> to) {}

    /** Where an entry stands in the order of time. */
    record Place(Instant at, UUID entryId) {}

    /** Cash of one currency and kind: before a span, within it, and in how many lines of it. */
    record Sum(
            CurrencyCode currency,
            EntryKind kind,
            BigDecimal before,
            BigDecimal within,
            long lines) {}

    /** Which cash postings to list; {@code before} is the last entry of the page before. */
    record Query(
            AccountId account,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<UUID> before,
            int limit) {}

    /**
     * An entry in an account's book; the reference is the order, transfer or text it comes from.
     */
    record Booked(
            AccountId account,
            UUID entryId,
            LedgerEntry entry,
            Instant at,
            String reference,
            Map<CurrencyCode, BigDecimal> cashAfter,
            EntryDetail detail) {
        public Booked {
            cashAfter = Map.copyOf(cashAfter);
        }
    }

    /** A booked entry, and the one that undoes it. */
    record Entry(
            UUID id,
            Instant at,
            LedgerEntry entry,
            EntryDetail detail,
            Optional<UUID> reversedBy) {}
}
