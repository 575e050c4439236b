package io.gatehouse.application.order;

import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Orders in memory. Working orders have an index of their own: few of many thousands. */
public final class InMemoryOrderStore implements OrderStore, Reversible {
    private static final Set<OrderStatus> NOT_SENT =
            Set.of(OrderStatus.DENIED, OrderStatus.REJECTED, OrderStatus.CANCELED);
    private static final Comparator<Key> BY_KEY =
            Comparator.comparing(Key::account)
                    .thenComparing(key -> key.order.value(), Rows.BY_TEXT);

    private final Rows<Key, Stored> orders = new Rows<>(BY_KEY);
    private final Rows<Key, Stored> working = new Rows<>(BY_KEY);
    private final Rows<Name, Key> names =
            new Rows<>(Comparator.comparing(Name::account).thenComparing(Name::clientOrderId));
    private final Rows<EventKey, OrderEvent> events =
            new Rows<>(
                    Comparator.comparing(EventKey::order, BY_KEY)
                            .thenComparing(EventKey::sequence));
    private final Rows<Key, Intent> intents = new Rows<>(BY_KEY);

    private record Key(AccountId account, OrderId order) {
        static Key of(Order order) {
            return new Key(order.accountId(), order.id());
        }
    }

    private record EventKey(Key order, long sequence) {}

    @Override
    public List<Order> working(Collection<AccountId> accounts) {
        Set<AccountId> asked = Set.copyOf(accounts);
        return working.ascending()
                .map(Stored::order)
                .filter(order -> asked.contains(order.accountId()))
                .toList();
    }

    @Override
    public List<AccountId> accountsWorking(Optional<Symbol> instrument) {
        return working.ascending()
                .map(Stored::order)
                .filter(order -> instrument.map(order.instrument()::equals).orElse(true))
                .map(Order::accountId)
                .distinct()
                .toList();
    }

    @Override
    public List<Order> workingAt(BrokerId broker) {
        return working.ascending()
                .map(Stored::order)
                .filter(order -> order.identity().broker().equals(broker))
                .toList();
    }

    @Override
    public List<Order> unanswered(BrokerId broker, Instant since) {
        return workingAt(broker).stream()
                .filter(
                        order ->
                                order.status() == OrderStatus.UNKNOWN
                                        || order.status() == OrderStatus.PENDING_NEW)
                .filter(order -> !order.updatedAt().isAfter(since))
                .toList();
    }

    @Override
    public List<Stored> named(Collection<Name> wanted) {
        return wanted.stream()
                .flatMap(name -> names.get(name).stream())
                .flatMap(key -> orders.get(key).stream())
                .toList();
    }

    @Override
    public List<Order> find(AccountId account, Collection<OrderId> ids) {
        return ids.stream()
                .map(id -> new Key(account, id))
                .sorted(BY_KEY)
                .flatMap(key -> orders.get(key).stream())
                .map(Stored::order)
                .toList();
    }

    @Override
    public List<Order> recentUnnamed(Collection<AccountId> accounts, Instant since) {
        Set<AccountId> asked = Set.copyOf(accounts);
        return all().filter(order -> asked.contains(order.accountId()))
                .filter(order -> !order.createdAt().isBefore(since))
                .filter(InMemoryOrderStore::mayBeRepeated)
                .toList();
    }

    private static boolean mayBeRepeated(Order order) {
        return !order.identity().clientNamed()
                && order.ticket().origin() == OrderOrigin.USER
                && !NOT_SENT.contains(order.status());
    }

    @Override
    public void insert(List<Stored> added) {
        for (Stored stored : added) {
            Order order = stored.order();
            orders.insert(Key.of(order), stored);
            names.insert(
                    new Name(order.accountId(), order.identity().clientOrderId()), Key.of(order));
            track(stored);
        }
    }

    @Override
    public void update(List<Order> changed) {
        for (Order order : changed) {
            Stored before =
                    orders.get(Key.of(order))
                            .orElseThrow(() -> new IllegalStateException("No order " + order.id()));
            Stored after = new Stored(order, before.requestHash());
            orders.update(Key.of(order), after);
            track(after);
        }
    }

    private void track(Stored stored) {
        Key key = Key.of(stored.order());
        if (stored.order().status().isWorking()) {
            working.upsert(key, stored);
        } else {
            working.remove(key);
        }
    }

    @Override
    public void append(List<OwnedEvent> added) {
        for (OwnedEvent owned : added) {
            Key order = new Key(owned.account(), owned.event().orderId());
            events.insert(new EventKey(order, owned.event().sequence()), owned.event());
        }
    }

    @Override
    public List<OrderEvent> events(AccountId account, OrderId order) {
        return events.from(new EventKey(new Key(account, order), 0))
                .takeWhile(event -> event.orderId().equals(order))
                .toList();
    }

    @Override
    public List<Order> page(Query query) {
        return orders.descending(
                        new Key(query.account(), new OrderId(Rows.LEAST)),
                        new Key(query.account(), new OrderId(Rows.GREATEST)))
                .map(Stored::order)
                .filter(order -> isAskedFor(order, query.filter()))
                .filter(o -> query.before().map(id -> isBefore(o.id(), id)).orElse(true))
                .limit(query.limit())
                .toList();
    }

    private static boolean isAskedFor(Order o, Filter asked) {
        return (asked.statuses().isEmpty() || asked.statuses().contains(o.status()))
                && asked.working().map(working -> working == o.status().isWorking()).orElse(true)
                && asked.clientOrderId().map(o.identity().clientOrderId()::equals).orElse(true)
                && asked.instrument().map(o.instrument()::equals).orElse(true)
                && asked.from().map(from -> !o.createdAt().isBefore(from)).orElse(true)
                && asked.to().map(to -> o.createdAt().isBefore(to)).orElse(true);
    }

    private static boolean isBefore(OrderId one, OrderId other) {
        return Rows.BY_TEXT.compare(one.value(), other.value()) < 0;
    }

    @Override
    public void enqueue(List<Intent> added) {
        added.forEach(intent -> intents.upsert(new Key(intent.account(), intent.order()), intent));
    }

    @Override
    public void settle(List<Settled> settled) {
        for (Settled one : settled) {
            Key key = new Key(one.account(), one.order());
            boolean isKept =
                    !one.cancelToo()
                            && intents.get(key)
                                    .filter(intent -> intent.kind() == Intent.Kind.CANCEL)
                                    .isPresent();
            if (!isKept) {
                intents.remove(key);
            }
        }
    }

    @Override
    public List<Intent> pendingIntents(BrokerId broker, Instant olderThan) {
        return intents.ascending()
                .filter(intent -> intent.broker().equals(broker))
                .filter(intent -> intent.at().isBefore(olderThan))
                .toList();
    }

    /** Every order there is. */
    public Stream<Order> all() {
        return orders.ascending().map(Stored::order);
    }

    @Override
    public Runnable snapshot() {
        List<Runnable> restores =
                Stream.of(orders, working, names, events, intents).map(Rows::snapshot).toList();
        return () -> restores.forEach(Runnable::run);
    }
}
