package io.gatehouse.application.position;

import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Trade;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Positions, lots, trades, brackets and fills in memory. */
public final class InMemoryPositionStore implements PositionStore, Reversible {
    private static final Comparator<Key> BY_KEY =
            Comparator.comparing(Key::account).thenComparing(Key::id, Rows.BY_TEXT);
    private static final Comparator<OwnedLot> AS_BOOKED =
            Comparator.comparing(OwnedLot::account)
                    .thenComparing(owned -> owned.lot().openedBy().value(), Rows.BY_TEXT);

    private final Rows<Holding, Owned<OpenPosition>> positions =
            new Rows<>(Comparator.comparing(Holding::account).thenComparing(Holding::symbol));
    private final Rows<Key, Owned<Trade>> closedTrades = new Rows<>(BY_KEY);
    private final Rows<Key, OwnedLot> lots = new Rows<>(BY_KEY);
    private final Rows<Key, Owned<Bracket>> brackets = new Rows<>(BY_KEY);
    private final Rows<Key, BookedFill> fills = new Rows<>(BY_KEY);
    private final Rows<ExecutionKey, BookedFill> executions =
            new Rows<>(
                    Comparator.comparing(ExecutionKey::account)
                            .thenComparing(key -> key.broker().value())
                            .thenComparing(ExecutionKey::key));

    private record Holding(AccountId account, Symbol symbol) {}

    private record Key(AccountId account, UUID id) {}

    @Override
    public List<Owned<OpenPosition>> open(Collection<AccountId> accounts) {
        Set<AccountId> asked = Set.copyOf(accounts);
        return positions.ascending().filter(row -> asked.contains(row.account())).toList();
    }

    @Override
    public Set<AccountId> holders(Collection<Symbol> instruments) {
        return positions
                .ascending()
                .filter(row -> instruments.contains(row.value().symbol()))
                .map(Owned::account)
                .collect(Collectors.toSet());
    }

    @Override
    public List<AccountId> accountsHolding(Optional<Symbol> instrument) {
        return positions
                .ascending()
                .filter(row -> instrument.map(row.value().symbol()::equals).orElse(true))
                .map(Owned::account)
                .distinct()
                .toList();
    }

    @Override
    public List<Owned<Bracket>> brackets(Collection<AccountId> accounts) {
        Set<AccountId> asked = Set.copyOf(accounts);
        return brackets.ascending()
                .filter(row -> asked.contains(row.account()))
                .sorted(
                        Comparator.<Owned<Bracket>, AccountId>comparing(Owned::account)
                                .thenComparing(row -> row.value().createdAt())
                                .thenComparing(row -> row.value().id().value(), Rows.BY_TEXT))
                .toList();
    }

    @Override
    public List<Lot> lots(AccountId account, Symbol symbol) {
        return lots(Set.of(account)).stream()
                .filter(owned -> owned.symbol().equals(symbol))
                .map(OwnedLot::lot)
                .toList();
    }

    @Override
    public List<OwnedLot> lots(Collection<AccountId> accounts) {
        Set<AccountId> asked = Set.copyOf(accounts);
        return lots.ascending()
                .filter(owned -> asked.contains(owned.account()))
                .sorted(AS_BOOKED)
                .toList();
    }

    @Override
    public Set<ExecutionKey> booked(Collection<ExecutionKey> keys) {
        Set<ExecutionKey> found = new HashSet<>(keys);
        found.removeIf(key -> executions.get(key).isEmpty());
        return found;
    }

    @Override
    public void save(Changes changes) {
        changes.fills().forEach(this::insert);
        changes.positions()
                .forEach(row -> positions.upsert(holding(row.account(), row.value()), row));
        changes.closed().forEach(row -> positions.remove(new Holding(row.account(), row.value())));
        changes.trades().stream()
                .filter(row -> row.value().isClosed())
                .forEach(
                        row ->
                                closedTrades.insert(
                                        new Key(row.account(), row.value().id().value()), row));
        changes.lots().forEach(row -> lots.upsert(new Key(row.account(), lotId(row.lot())), row));
        changes.closedLots()
                .forEach(row -> lots.remove(new Key(row.account(), row.value().value())));
        changes.brackets()
                .forEach(
                        row ->
                                brackets.upsert(
                                        new Key(row.account(), row.value().id().value()), row));
        changes.endedBrackets()
                .forEach(row -> brackets.remove(new Key(row.account(), row.value().value())));
    }

    private void insert(BookedFill booked) {
        String execution = booked.fill().executionId();
        executions.insert(new ExecutionKey(booked.account(), booked.broker(), execution), booked);
        fills.insert(new Key(booked.account(), booked.fill().id().value()), booked);
    }

    private static boolean isAskedFor(BookedFill row, FillFilter asked) {
        Fill fill = row.fill();
        return asked.instrument().map(fill.instrument()::equals).orElse(true)
                && asked.side().map(fill.side()::equals).orElse(true)
                && asked.order().map(fill.orderId()::equals).orElse(true)
                && asked.trade().map(row.trade()::equals).orElse(true)
                && asked.from().map(from -> !fill.executedAt().isBefore(from)).orElse(true)
                && asked.to().map(fill.executedAt()::isBefore).orElse(true);
    }

    @Override
    public List<BookedFill> fills(FillQuery query) {
        return fills.descending()
                .filter(row -> row.account().equals(query.account()))
                .filter(row -> isAskedFor(row, query.filter()))
                .filter(
                        row ->
                                query.before()
                                        .map(id -> isBefore(row.fill().id().value(), id.value()))
                                        .orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<BookedFill> fillsInOrder(
            AccountId account, Optional<Symbol> instrument, Optional<FillId> after, int limit) {
        return fills.ascending()
                .filter(row -> row.account().equals(account))
                .filter(row -> instrument.map(row.fill().instrument()::equals).orElse(true))
                .filter(
                        row ->
                                after.map(id -> isBefore(id.value(), row.fill().id().value()))
                                        .orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Trade> trades(TradeQuery query) {
        return Stream.concat(
                        closedTrades.ascending(),
                        positions.ascending().map(InMemoryPositionStore::openTrade))
                .filter(row -> row.account().equals(query.account()))
                .map(Owned::value)
                .filter(trade -> query.closed().map(c -> c == trade.isClosed()).orElse(true))
                .filter(trade -> query.instrument().map(trade.instrument()::equals).orElse(true))
                .filter(t -> query.from().map(from -> !t.openedAt().isBefore(from)).orElse(true))
                .filter(trade -> query.to().map(trade.openedAt()::isBefore).orElse(true))
                .filter(
                        trade ->
                                query.before()
                                        .map(id -> isBefore(trade.id().value(), id.value()))
                                        .orElse(true))
                .sorted(
                        Comparator.comparing((Trade trade) -> trade.id().value(), Rows.BY_TEXT)
                                .reversed())
                .limit(query.limit())
                .toList();
    }

    @Override
    public Runnable snapshot() {
        List<Runnable> restores =
                Stream.of(positions, closedTrades, lots, brackets, fills, executions)
                        .map(Rows::snapshot)
                        .toList();
        return () -> restores.forEach(Runnable::run);
    }

    private static Holding holding(AccountId account, OpenPosition position) {
        return new Holding(account, position.symbol());
    }

    private static UUID lotId(Lot lot) {
        return lot.openedBy().value();
    }

    private static Owned<Trade> openTrade(Owned<OpenPosition> row) {
        return new Owned<>(row.account(), row.value().trade());
    }

    private static boolean isBefore(UUID one, UUID other) {
        return Rows.BY_TEXT.compare(one, other) < 0;
    }
}
