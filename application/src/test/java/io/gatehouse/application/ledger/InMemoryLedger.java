package io.gatehouse.application.ledger;

import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.LedgerAccount;
import io.gatehouse.domain.ledger.Posting;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The double-entry book in memory. */
public final class InMemoryLedger implements Ledger, Reversible {
    private final Rows<AccountId, Purse> balances = new Rows<>(Comparator.naturalOrder());
    private final Rows<Key, Booked> entries =
            new Rows<>(Comparator.comparing(Key::account).thenComparing(Key::entry, Rows.BY_TEXT));

    private record Key(AccountId account, UUID entry) {}

    private record Purse(AccountId account, Cash cash) {
        boolean hasForeign(CurrencyCode currency) {
            return !currency.equals(cash.base())
                    && cash.balances().getOrDefault(currency, BigDecimal.ZERO).signum() != 0;
        }
    }

    @Override
    public Map<AccountId, Map<CurrencyCode, BigDecimal>> balances(Collection<AccountId> accounts) {
        Map<AccountId, Map<CurrencyCode, BigDecimal>> found = new HashMap<>();
        accounts.forEach(
                id -> balances.get(id).ifPresent(purse -> found.put(id, purse.cash().balances())));
        return found;
    }

    @Override
    public Set<AccountId> foreignHolders(Collection<CurrencyCode> currencies) {
        return balances.ascending()
                .filter(purse -> currencies.stream().anyMatch(purse::hasForeign))
                .map(Purse::account)
                .collect(Collectors.toSet());
    }

    @Override
    public void append(List<Booked> booked, Map<AccountId, Cash> after) {
        booked.forEach(one -> entries.insert(new Key(one.account(), one.entryId()), one));
        after.forEach(this::keep);
    }

    private void keep(AccountId account, Cash after) {
        Map<CurrencyCode, BigDecimal> cash =
                new HashMap<>(balances(List.of(account)).getOrDefault(account, Map.of()));
        after.balances()
                .forEach((currency, amount) -> cash.put(currency, Decimals.canonical(amount)));
        balances.upsert(account, new Purse(account, new Cash(after.base(), cash)));
    }

    @Override
    public List<CashLine> page(Query query) {
        List<CashLine> page = new ArrayList<>();
        entries.descending()
                .filter(booked -> booked.account().equals(query.account()))
                .filter(b -> query.from().map(from -> !b.at().isBefore(from)).orElse(true))
                .filter(b -> query.to().map(b.at()::isBefore).orElse(true))
                .filter(b -> query.before().map(id -> isBefore(b.entryId(), id)).orElse(true))
                .takeWhile(booked -> page.size() < query.limit())
                .forEach(booked -> cashLines(booked).forEach(page::add));
        return page;
    }

    @Override
    public List<CashLine> endingAs(AccountId account, UUID id, Instant since) {
        return lines(account)
                .filter(line -> madeAt(line.entryId()) >= since.toEpochMilli())
                .filter(line -> endOf(line.entryId()).equals(endOf(id)))
                .toList();
    }

    private static long madeAt(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    private static String endOf(UUID id) {
        return id.toString().substring(15);
    }

    @Override
    public List<Sum> sums(Span span) {
        Map<List<Object>, Sum> sums = new LinkedHashMap<>();
        lines(span.account())
                .filter(line -> span.to().map(line.at()::isBefore).orElse(true))
                .map(line -> sum(line, span.from().orElse(Instant.EPOCH)))
                .forEach(
                        sum ->
                                sums.merge(
                                        List.of(sum.currency(), sum.kind()),
                                        sum,
                                        InMemoryLedger::plus));
        return List.copyOf(sums.values());
    }

    private static Sum sum(CashLine line, Instant from) {
        boolean isBefore = line.at().isBefore(from);
        BigDecimal amount = line.amount().amount();
        return new Sum(
                line.amount().currency(),
                line.kind(),
                isBefore ? amount : BigDecimal.ZERO,
                isBefore ? BigDecimal.ZERO : amount,
                isBefore ? 0 : 1);
    }

    private static Sum plus(Sum one, Sum other) {
        return new Sum(
                one.currency(),
                one.kind(),
                one.before().add(other.before()),
                one.within().add(other.within()),
                one.lines() + other.lines());
    }

    @Override
    public Map<CurrencyCode, BigDecimal> cashIncome(Span span) {
        Map<CurrencyCode, BigDecimal> gained = new HashMap<>();
        entries.ascending()
                .filter(booked -> booked.account().equals(span.account()))
                .filter(booked -> isWithin(booked.at(), span))
                .flatMap(booked -> booked.entry().postings().stream())
                .filter(posting -> posting.account().isCashIncome())
                .forEach(
                        posting ->
                                gained.merge(
                                        posting.currency(),
                                        posting.amount().amount().negate(),
                                        BigDecimal::add));
        gained.replaceAll((currency, amount) -> Decimals.canonical(amount));
        return gained;
    }

    @Override
    public List<CashLine> lines(Span span, Optional<Place> after, int limit) {
        Map<CurrencyCode, BigDecimal> running = new HashMap<>();
        List<CashLine> lines = new ArrayList<>();
        for (CashLine line : lines(span.account()).toList()) {
            CurrencyCode currency = line.amount().currency();
            BigDecimal balance = running.merge(currency, line.amount().amount(), BigDecimal::add);
            boolean isFull =
                    lines.size() >= limit && !lines.getLast().entryId().equals(line.entryId());
            if (isWithin(line.at(), span) && isAfter(line, after) && !isFull) {
                lines.add(withBalance(line, balance));
            }
        }
        return lines;
    }

    private Stream<CashLine> lines(AccountId account) {
        return entries.ascending()
                .filter(booked -> booked.account().equals(account))
                .flatMap(InMemoryLedger::cashLines)
                .sorted(
                        Comparator.comparing(CashLine::at)
                                .thenComparing(CashLine::entryId, Rows.BY_TEXT));
    }

    private static boolean isWithin(Instant at, Span span) {
        return span.from().map(from -> !at.isBefore(from)).orElse(true)
                && span.to().map(at::isBefore).orElse(true);
    }

    private static boolean isAfter(CashLine line, Optional<Place> after) {
        return after.map(
                        place ->
                                line.at().isAfter(place.at())
                                        || (line.at().equals(place.at())
                                                && isBefore(place.entryId(), line.entryId())))
                .orElse(true);
    }

    private static CashLine withBalance(CashLine line, BigDecimal balance) {
        return new CashLine(
                line.entryId(),
                line.at(),
                line.kind(),
                line.amount(),
                Decimals.canonical(balance),
                line.reference(),
                line.detail());
    }

    private static boolean isBefore(UUID one, UUID other) {
        return Rows.BY_TEXT.compare(one, other) < 0;
    }

    private static Stream<CashLine> cashLines(Booked booked) {
        return booked.entry().postings().stream()
                .filter(posting -> posting.account() == LedgerAccount.CASH)
                .map(posting -> line(booked, posting));
    }

    private static CashLine line(Booked booked, Posting posting) {
        return new CashLine(
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
                                        booked.at(),
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
