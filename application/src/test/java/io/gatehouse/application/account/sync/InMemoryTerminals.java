package io.gatehouse.application.account.sync;

import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalState;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What terminals said, in memory. */
public final class InMemoryTerminals implements Terminals, Reversible {
    private final Map<AccountId, TerminalState> states = new HashMap<>();
    private final Set<Booked> deals = new HashSet<>();
    private final Rows<UUID, SyncEntry> syncs = Rows.byUuid(Function.identity());

    private record Booked(AccountId account, TerminalDeal.Key deal) {}

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
    }

    @Override
    public Set<TerminalDeal.Key> booked(AccountId account, Collection<TerminalDeal.Key> asked) {
        return asked.stream()
                .filter(key -> deals.contains(new Booked(account, key)))
                .collect(Collectors.toSet());
    }

    @Override
    public void addBooked(AccountId account, List<TerminalDeal> booked, Instant at) {
        for (TerminalDeal deal : booked) {
            if (!deals.add(new Booked(account, deal.key()))) {
                throw new IllegalStateException("Booked before: " + deal.key());
            }
        }
    }

    @Override
    public void log(SyncEntry entry) {
        syncs.insert(entry.id(), entry);
    }

    @Override
    public Optional<SyncEntry> lastLogged(AccountId account) {
        return page(new Query(account, Optional.empty(), 1)).stream().findFirst();
    }

    @Override
    public List<SyncEntry> page(Query query) {
        return syncs.descending()
                .filter(entry -> entry.account().equals(query.account()))
                .filter(
                        entry ->
                                query.before()
                                        .map(id -> Rows.BY_TEXT.compare(entry.id(), id) < 0)
                                        .orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public void forgetBefore(Instant at) {
        List<SyncEntry> old = syncs.ascending().filter(entry -> entry.at().isBefore(at)).toList();
        old.forEach(entry -> syncs.remove(entry.id()));
    }

    @Override
    public Runnable snapshot() {
        Map<AccountId, TerminalState> keptStates = Map.copyOf(states);
        Set<Booked> keptDeals = Set.copyOf(deals);
        Runnable keptSyncs = syncs.snapshot();
        return () -> {
            states.clear();
            states.putAll(keptStates);
            deals.clear();
            deals.addAll(keptDeals);
            keptSyncs.run();
        };
    }
}
