package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One batch, one transaction: lock the distinct accounts in id order, run each task on the books in
 * arrival order, look at what they made of them, write each table once, commit, tell the listeners,
 * answer each caller.
 */
public final class DeskTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(DeskTransaction.class);

    private final Transactions transactions;
    private final AccountStore accounts;
    private final OrderStore orders;
    private final PositionStore positions;
    private final BookLoader loader;
    private final BookWriter writer;
    private final BookCache cache;
    private final MarketReader markets;
    private final BookRoll roll;
    private final BookWatch watch;
    private final List<DeskListener> listeners;
    private final Clock clock;

    /** The stores that a transaction reads directly. */
    public record Stores(AccountStore accounts, OrderStore orders, PositionStore positions) {}

    public DeskTransaction(
            Transactions transactions,
            Stores stores,
            BookLoader loader,
            BookWriter writer,
            MarketReader markets,
            BookRoll roll,
            BookWatch watch,
            List<DeskListener> listeners,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = stores.accounts();
        this.orders = stores.orders();
        this.positions = stores.positions();
        this.loader = loader;
        this.writer = writer;
        this.cache = new BookCache();
        this.markets = markets;
        this.roll = roll;
        this.watch = watch;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    void execute(List<QueuedTask<?>> batch) {
        Collection<AccountBook> books = done(batch);
        List<BookChanges> changes = books.stream().map(AccountBook::changes).toList();
        books.forEach(AccountBook::committed);
        cache.keep(books.stream().filter(AccountBook::knowsItsActivity).toList());
        listeners.forEach(listener -> tell(listener, changes));
        batch.forEach(QueuedTask::deliver);
    }

    /** What is committed is neither run again nor left unanswered, whatever a listener throws. */
    private static void tell(DeskListener listener, List<BookChanges> changes) {
        try {
            listener.committed(changes);
        } catch (RuntimeException | Error fault) {
            LOG.error("{} failed on a commit; the others are told", listener, fault);
        }
    }

    private Collection<AccountBook> done(List<QueuedTask<?>> batch) {
        try {
            return transactions.inTransaction(() -> run(batch, PlatformReach.HOME));
        } catch (WiderReachNeeded turned) {
            return transactions.inTransaction(() -> run(batch, PlatformReach.ALL));
        }
    }

    private Collection<AccountBook> run(List<QueuedTask<?>> batch, PlatformReach reach) {
        Map<AccountId, AccountBook> books = lockBooks(batch);
        DeskSession session = open(batch, books.values(), reach);
        for (QueuedTask<?> task : batch) {
            AccountBook book = books.get(task.task().account());
            if (book == null) {
                throw new UnknownAccountException(task.task().account());
            }
            roll.roll(book, session.market());
            task.run(book, session);
        }
        books.values().forEach(book -> watch.look(book, session.market()));
        session.market().platform().settle(session.market());
        writer.write(books.values());
        return books.values();
    }

    private Map<AccountId, AccountBook> lockBooks(List<QueuedTask<?>> batch) {
        Set<AccountId> ids = new TreeSet<>();
        batch.forEach(task -> ids.add(task.task().account()));
        Map<AccountId, AccountBook> books = new HashMap<>();
        List<AccountStore.State> stale = new ArrayList<>();
        for (AccountStore.State state : accounts.lock(ids)) {
            cache.take(state)
                    .ifPresentOrElse(book -> books.put(book.id(), book), () -> stale.add(state));
        }
        books.putAll(loader.load(stale, clock.instant()));
        return books;
    }

    private DeskSession open(
            List<QueuedTask<?>> batch, Collection<AccountBook> books, PlatformReach reach) {
        // The clock is read after the locks, so that what waited for a lock is judged at the time
        // it is decided.
        Instant now = clock.instant();
        return new DeskSession(
                markets.read(
                        now,
                        books,
                        batch.stream().flatMap(t -> t.task().symbols().stream()).toList(),
                        reach),
                named(batch),
                booked(batch, books),
                orders,
                positions);
    }

    private Map<OrderStore.Name, OrderStore.Stored> named(List<QueuedTask<?>> batch) {
        Set<OrderStore.Name> names = new HashSet<>();
        for (QueuedTask<?> queued : batch) {
            queued.task()
                    .clientOrderIds()
                    .forEach(name -> names.add(new OrderStore.Name(queued.task().account(), name)));
        }
        Map<OrderStore.Name, OrderStore.Stored> found = new HashMap<>();
        if (!names.isEmpty()) {
            for (OrderStore.Stored stored : orders.named(names)) {
                String name = stored.order().identity().clientOrderId();
                found.put(new OrderStore.Name(stored.order().accountId(), name), stored);
            }
        }
        return found;
    }

    private Set<PositionStore.ExecutionKey> booked(
            List<QueuedTask<?>> batch, Collection<AccountBook> books) {
        Map<AccountId, AccountBook> byId = new HashMap<>();
        books.forEach(book -> byId.put(book.id(), book));
        Set<PositionStore.ExecutionKey> keys = new HashSet<>();
        for (QueuedTask<?> queued : batch) {
            AccountBook book = byId.get(queued.task().account());
            if (book != null) {
                queued.task()
                        .executionKeys()
                        .forEach(
                                key ->
                                        keys.add(
                                                new PositionStore.ExecutionKey(
                                                        book.id(), book.account().broker(), key)));
            }
        }
        return keys.isEmpty() ? Set.of() : positions.booked(keys);
    }
}
