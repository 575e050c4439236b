package io.gatehouse.application.order;

import io.gatehouse.application.account.BookChanges;
import io.gatehouse.application.account.DeskListener;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets callers wait until an order has come far enough to answer with; knows only orders that
 * somebody waits for.
 */
public final class OrderWatch implements DeskListener {
    private final Map<OrderId, List<Watching>> watched = new ConcurrentHashMap<>();

    /**
     * Market and immediate orders are answered when they are final, others when the broker has
     * them.
     */
    public static Predicate<Order> answerable(OrderTicket ticket) {
        boolean immediate = ticket.type() == OrderType.MARKET || ticket.timeInForce().isImmediate();
        return immediate
                ? order -> order.status().isFinal()
                : order -> order.status() != OrderStatus.PENDING_NEW;
    }

    /** Starts to watch; close it when the wait is over. */
    public Watching watch(OrderId id, Predicate<Order> enough) {
        Watching watching = new Watching(id, enough);
        // Its sender and somebody who closes the same position may wait for one order.
        watched.merge(id, List.of(watching), OrderWatch::both);
        return watching;
    }

    /** Starts to watch several orders; close it when the wait is over. */
    public Several watch(List<OrderId> ids, Predicate<Order> enough) {
        return new Several(
                ids.stream().collect(Collectors.toMap(id -> id, id -> watch(id, enough))));
    }

    @Override
    public void committed(List<BookChanges> changes) {
        if (!watched.isEmpty()) {
            changes.forEach(change -> change.orders().forEach(this::seen));
        }
    }

    private void seen(Order order) {
        watched.getOrDefault(order.id(), List.of()).forEach(watching -> watching.seen(order));
    }

    private static List<Watching> both(List<Watching> some, List<Watching> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static void sleep(CompletableFuture<?> until, Duration most) {
        try {
            until.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The newest that was seen is told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A watched order does not fail", e);
        }
    }

    /** One wait for one order. */
    public final class Watching implements AutoCloseable {
        private final OrderId id;
        private final Predicate<Order> enough;
        private final CompletableFuture<Order> reached = new CompletableFuture<>();
        private volatile Optional<Order> latest = Optional.empty();

        private Watching(OrderId id, Predicate<Order> enough) {
            this.id = id;
            this.enough = enough;
        }

        /** The order when it has come far enough, or as far as it came within the wait. */
        public Order await(Order start, Duration wait) {
            begin(start);
            sleep(reached, wait);
            return newest(start);
        }

        private void begin(Order start) {
            if (enough.test(start)) {
                reached.complete(start);
            }
        }

        @Override
        public void close() {
            watched.computeIfPresent(
                    id,
                    (same, all) -> {
                        List<Watching> others = all.stream().filter(one -> one != this).toList();
                        return others.isEmpty() ? null : others;
                    });
        }

        private Order newest(Order start) {
            return reached.getNow(latest.orElse(start));
        }

        private void seen(Order order) {
            latest = Optional.of(order);
            if (enough.test(order)) {
                reached.complete(order);
            }
        }
    }

    /** One wait for several orders. */
    public static final class Several implements AutoCloseable {
        private final Map<OrderId, Watching> watchings;

        private Several(Map<OrderId, Watching> watchings) {
            this.watchings = watchings;
        }

        /** Each of them as {@link Watching#await} tells it. */
        public List<Order> await(List<Order> starts, Duration wait) {
            starts.forEach(start -> of(start).begin(start));
            sleep(
                    CompletableFuture.allOf(
                            starts.stream()
                                    .map(start -> of(start).reached)
                                    .toArray(CompletableFuture<?>[]::new)),
                    wait);
            return starts.stream().map(start -> of(start).newest(start)).toList();
        }

        @Override
        public void close() {
            watchings.values().forEach(Watching::close);
        }

        private Watching of(Order order) {
            return Objects.requireNonNull(watchings.get(order.id()));
        }
    }
}
