package io.gatehouse.application.account.sync;

import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.broker.DealTotals;
import io.gatehouse.domain.broker.SortedDeals;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalState;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What terminals said, in memory. */
public final class InMemoryTerminals implements Terminals, Reversible {
    private final Map<AccountId, TerminalState> states = new HashMap<>();
    private final Map<AccountId, Instant> takenOver = new HashMap<>();
    private final Map<Known, Remembered> deals = new HashMap<>();
    private final Rows<UUID, SyncEntry> syncs = Rows.byUuid(Function.identity());

    private record Known(AccountId account, TerminalDeal.Key deal) {}

    private record Remembered(BigDecimal amount, Instant at, boolean isHistory) {
        boolean countsIn(PnlFigures.Window window) {
            return !isHistory
                    && window.from().filter(at::isBefore).isEmpty()
                    && window.to().filter(end -> !at.isBefore(end)).isEmpty();
        }
    }

    @Override
    public Optional<TerminalState> find(AccountId account) {
        return Optional.ofNullable(states.get(account));
    }

    @Override
    public Map<AccountId, TerminalState> find(Collection<AccountId> accounts) {
        Map<AccountId, TerminalState> found = new HashMap<>();
        accounts.forEach(id -> find(id).ifPresent(state -> found.put(id, state)));
        return found;
    }

    @Override
    public List<AccountId> accountsHolding() {
        return states.entrySet().stream()
                .filter(state -> !state.getValue().positions().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void save(AccountId account, TerminalState state) {
        states.put(account, state);
        takenOver.putIfAbsent(account, state.at());
    }

    @Override
    public Optional<Instant> takenOver(AccountId account) {
        return Optional.ofNullable(takenOver.get(account));
    }

    @Override
    public void takeOver(AccountId account, Instant at) {
        takenOver.put(account, at);
    }

    @Override
    public Map<TerminalDeal.Key, BigDecimal> known(
            AccountId account, Collection<TerminalDeal.Key> asked) {
        return deals.entrySet().stream()
                .filter(one -> one.getKey().account().equals(account))
                .filter(one -> asked.contains(one.getKey().deal()))
                .collect(
                        Collectors.toMap(
                                one -> one.getKey().deal(), one -> one.getValue().amount()));
    }

    @Override
    public void addKnown(AccountId account, SortedDeals sorted, Instant at) {
        sorted.history().forEach(deal -> add(account, deal, at, true));
        sorted.since().forEach(deal -> add(account, deal, at, false));
    }

    private void add(AccountId account, TerminalDeal deal, Instant at, boolean isHistory) {
        Remembered remembered = new Remembered(deal.amount().amount(), at, isHistory);
        if (deals.putIfAbsent(new Known(account, deal.key()), remembered) != null) {
            throw new IllegalStateException("Known before: " + deal.key());
        }
    }

    @Override
    public DealTotals totals(AccountId account, PnlFigures.Window window) {
        Map<TerminalDeal.Kind, BigDecimal> sums = new EnumMap<>(TerminalDeal.Kind.class);
        deals.forEach(
                (known, deal) -> {
                    if (known.account().equals(account) && deal.countsIn(window)) {
                        sums.merge(known.deal().kind(), deal.amount(), BigDecimal::add);
                    }
                });
        return DealTotals.of(sums);
    }

    @Override
    public void log(SyncEntry entry) {
        syncs.insert(entry.id(), entry);
    }

    @Override
    public Optional<SyncEntry> lastLogged(AccountId account) {
        return page(Query.newest(account, 1)).stream().findFirst();
    }

    @Override
    public List<SyncEntry> page(Query query) {
        return syncs.descending()
                .filter(entry -> isAsked(entry, query))
                .limit(query.limit())
                .toList();
    }

    private static boolean isAsked(SyncEntry entry, Query query) {
        return entry.account().equals(query.account())
                && query.isFirst().map(first -> first == entry.isFirst()).orElse(true)
                && query.success().map(success -> success == entry.success()).orElse(true)
                && query.from().map(from -> !entry.at().isBefore(from)).orElse(true)
                && query.to().map(to -> entry.at().isBefore(to)).orElse(true)
                && query.before().map(id -> Rows.BY_TEXT.compare(entry.id(), id) < 0).orElse(true);
    }

    @Override
    public void forgetBefore(Instant at) {
        List<SyncEntry> old = syncs.ascending().filter(entry -> entry.at().isBefore(at)).toList();
        old.forEach(entry -> syncs.remove(entry.id()));
    }

    @Override
    public Runnable snapshot() {
        Map<AccountId, TerminalState> keptStates = Map.copyOf(states);
        Map<AccountId, Instant> keptTakenOver = Map.copyOf(takenOver);
        Map<Known, Remembered> keptDeals = Map.copyOf(deals);
        Runnable keptSyncs = syncs.snapshot();
        return () -> {
            states.clear();
            states.putAll(keptStates);
            takenOver.clear();
            takenOver.putAll(keptTakenOver);
            deals.clear();
            deals.putAll(keptDeals);
            keptSyncs.run();
        };
    }
}
