package io.gatehouse.application.account.sync;

import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.broker.DealTotals;
import io.gatehouse.domain.broker.KnownDeal;
import io.gatehouse.domain.broker.SortedDeals;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.domain.broker.TakenOver;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalState;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What terminals said, in memory. */
public final class InMemoryTerminals implements Terminals, Reversible {
    private static final Comparator<DealPlace> ORDER =
            Comparator.comparing(DealPlace::knownAt)
                    .thenComparing(place -> place.key().ticket())
                    .thenComparing(place -> place.key().kind().name());

    private final Map<AccountId, TerminalState> states = new HashMap<>();
    private final Map<AccountId, Instant> takenOver = new HashMap<>();
    private final Map<AccountId, TakenOver> openings = new HashMap<>();
    private final Map<Known, KnownDeal> deals = new HashMap<>();
    private final Rows<UUID, SyncEntry> syncs = Rows.byUuid(Function.identity());

    private record Known(AccountId account, TerminalDeal.Key deal) {}

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
        openings.putIfAbsent(account, new TakenOver(state.at(), state.figures().floating()));
    }

    @Override
    public Optional<TakenOver> opening(AccountId account) {
        return Optional.ofNullable(openings.get(account));
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
                                one -> one.getKey().deal(),
                                one -> one.getValue().deal().amount().amount()));
    }

    @Override
    public void addKnown(AccountId account, SortedDeals sorted, Instant at) {
        sorted.history().forEach(deal -> add(account, deal, at, true));
        sorted.since().forEach(deal -> add(account, deal, at, false));
    }

    private void add(AccountId account, TerminalDeal deal, Instant at, boolean isHistory) {
        KnownDeal known = new KnownDeal(deal, at, isHistory);
        if (deals.putIfAbsent(new Known(account, deal.key()), known) != null) {
            throw new IllegalStateException("Known before: " + deal.key());
        }
    }

    @Override
    public List<KnownDeal> deals(DealQuery query) {
        return deals(query.account(), new PnlFigures.Window(query.from(), query.to()))
                .filter(one -> query.kind().map(one.deal().key().kind()::equals).orElse(true))
                .filter(
                        one ->
                                query.before()
                                        .map(last -> ORDER.compare(place(one), last) < 0)
                                        .orElse(true))
                .sorted(Comparator.comparing(InMemoryTerminals::place, ORDER).reversed())
                .limit(query.limit())
                .toList();
    }

    private static DealPlace place(KnownDeal deal) {
        return new DealPlace(deal.knownAt(), deal.deal().key());
    }

    @Override
    public Map<AccountId, DealTotals> totals(Map<AccountId, PnlFigures.Window> windows) {
        Map<AccountId, DealTotals> totals = new HashMap<>();
        windows.forEach((account, window) -> totals.put(account, totals(account, window)));
        return totals;
    }

    private DealTotals totals(AccountId account, PnlFigures.Window window) {
        Map<TerminalDeal.Kind, BigDecimal> sums = new EnumMap<>(TerminalDeal.Kind.class);
        deals(account, window)
                .filter(one -> !one.isHistory())
                .map(KnownDeal::deal)
                .forEach(
                        deal ->
                                sums.merge(
                                        deal.key().kind(),
                                        deal.amount().amount(),
                                        BigDecimal::add));
        return DealTotals.of(sums);
    }

    private Stream<KnownDeal> deals(AccountId account, PnlFigures.Window window) {
        return deals.entrySet().stream()
                .filter(one -> one.getKey().account().equals(account))
                .map(Map.Entry::getValue)
                .filter(one -> window.from().filter(one.knownAt()::isBefore).isEmpty())
                .filter(one -> window.to().map(one.knownAt()::isBefore).orElse(true));
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
    public int refusedSince(AccountId account, Instant from) {
        return (int)
                syncs.descending()
                        .filter(entry -> entry.account().equals(account) && !entry.success())
                        .filter(entry -> !entry.at().isBefore(from))
                        .count();
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
    public int forgetBefore(Instant at, int atMost) {
        List<SyncEntry> old =
                syncs.ascending().filter(entry -> entry.at().isBefore(at)).limit(atMost).toList();
        old.forEach(entry -> syncs.remove(entry.id()));
        return old.size();
    }

    @Override
    public Runnable snapshot() {
        Map<AccountId, TerminalState> keptStates = Map.copyOf(states);
        Map<AccountId, Instant> keptTakenOver = Map.copyOf(takenOver);
        Map<AccountId, TakenOver> keptOpenings = Map.copyOf(openings);
        Map<Known, KnownDeal> keptDeals = Map.copyOf(deals);
        Runnable keptSyncs = syncs.snapshot();
        return () -> {
            states.clear();
            states.putAll(keptStates);
            takenOver.clear();
            takenOver.putAll(keptTakenOver);
            openings.clear();
            openings.putAll(keptOpenings);
            deals.clear();
            deals.putAll(keptDeals);
            keptSyncs.run();
        };
    }
}
