package io.gatehouse.persistence.order;

import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.OrderStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.FirstId;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders, their timelines and intents in PostgreSQL. */
@Singleton
final class JdbcOrders implements OrderStore {
    private static final String ORDERS =
            "SELECT " + OrderRow.TABLE.list() + " FROM orders AS t WHERE ";

    private static final String UNANSWERED =
            ORDERS
                    + "t.broker = ? AND t.is_working AND t.status IN ('UNKNOWN', 'PENDING_NEW')"
                    + " AND t.updated_at <= ? ORDER BY t.account_id, t.order_id";

    private static final Table<Name> NAMES =
            Table.<Name>named("orders")
                    .key("account_id", UUID, Name::account)
                    .key("client_order_id", TEXT, Name::clientOrderId)
                    .build();

    private final Database database;

    JdbcOrders(Database database) {
        this.database = database;
    }

    @Override
    public List<Order> working(Collection<AccountId> accounts) {
        return database.list(
                OrderReading::order,
                ORDERS + "t.account_id = ANY(?) AND t.is_working ORDER BY t.account_id, t.order_id",
                accounts);
    }

    @Override
    public List<AccountId> accountsWorking(Optional<Symbol> instrument) {
        Question question =
                Question.of("SELECT DISTINCT t.account_id FROM orders AS t WHERE t.is_working")
                        .and("t.instrument = ?", instrument);
        return database.list(Row::accountId, question);
    }

    @Override
    public List<Order> workingAt(BrokerId broker) {
        return database.list(
                OrderReading::order,
                ORDERS + "t.broker = ? AND t.is_working ORDER BY t.account_id, t.order_id",
                broker);
    }

    @Override
    public List<Order> unanswered(BrokerId broker, Instant since) {
        return database.list(OrderReading::order, UNANSWERED, broker, since);
    }

    @Override
    public List<Stored> named(Collection<Name> names) {
        return database.listByKey(
                OrderReading::stored, OrderRow.TABLE.list(), NAMES, List.copyOf(names));
    }

    @Override
    public List<Order> find(AccountId account, Collection<OrderId> ids) {
        return database.list(
                OrderReading::order,
                ORDERS + "t.account_id = ? AND t.order_id = ANY(?) ORDER BY t.order_id",
                account,
                ids);
    }

    @Override
    public List<Order> recentUnnamed(Collection<AccountId> accounts, Instant since) {
        return database.list(
                OrderReading::order,
                ORDERS
                        + "t.account_id = ANY(?) AND t.order_id >= ? AND t.created_at >= ?"
                        + " AND NOT t.client_named AND t.origin = 'USER'"
                        + " AND t.status NOT IN ('DENIED', 'REJECTED', 'CANCELED')"
                        + " ORDER BY t.account_id, t.order_id",
                accounts,
                FirstId.madeAt(since),
                since);
    }

    @Override
    public void insert(List<Stored> orders) {
        database.insert(OrderRow.TABLE, orders.stream().map(OrderRow::from).toList());
    }

    @Override
    public void update(List<Order> orders) {
        database.update(OrderRow.TABLE, orders.stream().map(OrderRow::from).toList());
    }

    @Override
    public void append(List<OwnedEvent> events) {
        database.insert(EventRow.TABLE, events);
    }

    @Override
    public List<OrderEvent> events(AccountId account, OrderId order) {
        return database.list(
                EventRow::to,
                "SELECT "
                        + EventRow.TABLE.list()
                        + " FROM order_event AS t WHERE t.account_id = ? AND t.order_id = ?"
                        + " ORDER BY t.sequence",
                account,
                order);
    }

    @Override
    public List<Order> page(Query query) {
        Filter filter = query.filter();
        Question question =
                Question.of(ORDERS + "t.account_id = ?", query.account())
                        .and("t.status = ANY(?)", ifAny(filter.statuses()))
                        .then(filter.working().map(JdbcOrders::working).orElse(""))
                        .and("t.client_order_id = ?", filter.clientOrderId())
                        .and("t.instrument = ?", filter.instrument())
                        .since("t.order_id", "t.created_at", filter.from())
                        .and("t.created_at < ?", filter.to())
                        .and("t.order_id < ?", query.before())
                        .then(" ORDER BY t.order_id DESC LIMIT ?", query.limit());
        return database.list(OrderReading::order, question);
    }

    /** A parameter would hide from the plan that the index of working orders is enough. */
    private static String working(boolean isAsked) {
        return isAsked ? " AND t.is_working" : " AND NOT t.is_working";
    }

    private static <T> Optional<Set<T>> ifAny(Set<T> asked) {
        return Optional.of(asked).filter(set -> !set.isEmpty());
    }

    @Override
    public void enqueue(List<Intent> intents) {
        database.upsert(DispatchRow.TABLE, intents);
    }

    @Override
    public void settle(List<Settled> orders) {
        database.delete(DispatchRow.SETTLED, orders.stream().filter(Settled::cancelToo).toList());
        database.delete(
                DispatchRow.ANSWERED,
                orders.stream()
                        .filter(order -> !order.cancelToo())
                        .flatMap(DispatchRow.Answered::of)
                        .toList());
    }

    @Override
    public List<Intent> pendingIntents(BrokerId broker, Instant olderThan) {
        return database.list(
                DispatchRow::to,
                "SELECT "
                        + DispatchRow.TABLE.list()
                        + " FROM dispatch AS t WHERE t.broker = ? AND t.at < ?"
                        + " ORDER BY t.account_id, t.order_id",
                broker,
                olderThan);
    }
}
