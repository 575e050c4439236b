package io.gatehouse.application.ledger;

import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.ledger.LedgerAccount;
import io.gatehouse.domain.ledger.Posting;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The double-entry book in memory. */
public final class InMemoryLedger implements Ledger, Reversible {
    private final Rows<AccountId, Map<CurrencyCode, BigDecimal>> balances =
            new Rows<>(Comparator.naturalOrder());
    private final Rows<Key, Booked> entries =
            new Rows<>(Comparator.comparing(Key::account).thenComparing(Key::entry, Rows.BY_TEXT));

    private record Key(AccountId account, UUID entry) {}

    @Override
    public Map<AccountId, Map<CurrencyCode, BigDecimal>> balances(Collection<AccountId> accounts) {
        Map<AccountId, Map<CurrencyCode, BigDecimal>> found = new HashMap<>();
        accounts.forEach(id -> balances.get(id).ifPresent(cash -> found.put(id, cash)));
        return found;
    }

    @Override
    public void append(List<Booked> booked, Map<AccountId, Map<CurrencyCode, BigDecimal>> after) {
        booked.forEach(one -> entries.insert(new Key(one.account(), one.entryId()), one));
        after.forEach(this::keep);
    }

    private void keep(AccountId account, Map<CurrencyCode, BigDecimal> after) {
        Map<CurrencyCode, BigDecimal> cash =
                new HashMap<>(balances.get(account).orElseGet(Map::of));
        after.forEach((currency, amount) -> cash.put(currency, Decimals.canonical(amount)));
        balances.upsert(account, Map.copyOf(cash));
    }

    @Override
    public List<Line> page(Query query) {
        List<Line> page = new ArrayList<>();
        entries.descending()
                .filter(booked -> booked.account().equals(query.account()))
                .filter(b -> query.from().map(from -> !b.at().isBefore(from)).orElse(true))
                .filter(b -> query.to().map(b.at()::isBefore).orElse(true))
                .filter(b -> query.before().map(id -> isBefore(b.entryId(), id)).orElse(true))
                .takeWhile(booked -> page.size() < query.limit())
                .forEach(booked -> cashLines(booked).forEach(page::add));
        return page;
    }

    private static boolean isBefore(UUID one, UUID other) {
        return Rows.BY_TEXT.compare(one, other) < 0;
    }

    private static Stream<Line> cashLines(Booked booked) {
        return booked.entry().postings().stream()
                .filter(posting -> posting.account() == LedgerAccount.CASH)
                .map(posting -> line(booked, posting));
    }

    private static Line line(Booked booked, Posting posting) {
        return new Line(
                booked.entryId(),
                booked.at(),
                booked.entry().kind(),
                posting.amount(),
                Decimals.canonical(
                        booked.cashAfter().getOrDefault(posting.currency(), BigDecimal.ZERO)),
                booked.reference(),
                booked.detail());
    }

    @Override
    public Optional<Entry> find(AccountId account, UUID entryId) {
        return entries.get(new Key(account, entryId))
                .map(
                        booked ->
                                new Entry(
                                        entryId,
                                        booked.entry(),
                                        booked.detail(),
                                        reversing(account, entryId)));
    }

    private Optional<UUID> reversing(AccountId account, UUID entryId) {
        return entries.ascending()
                .filter(booked -> booked.account().equals(account))
                .filter(booked -> booked.detail().reverses().equals(Optional.of(entryId)))
                .map(Booked::entryId)
                .findFirst();
    }

    /** Every entry there is. */
    public Stream<Booked> all() {
        return entries.ascending();
    }

    @Override
    public Runnable snapshot() {
        Runnable cash = balances.snapshot();
        Runnable book = entries.snapshot();
        return () -> {
            cash.run();
            book.run();
        };
    }
}
