package io.gatehouse.bootstrap.demo;

import io.gatehouse.application.order.OrderWatch;
import io.gatehouse.domain.order.Order;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Waits until each of some orders has come far enough; watches from the moment it is made. */
final class DemoWait implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Predicate<Order> enough;
    private final List<OrderWatch.Watching> watches;

    DemoWait(OrderWatch watch, List<Order> orders, Predicate<Order> enough) {
        this.enough = enough;
        this.watches = orders.stream().map(order -> watch.watch(order.id(), enough)).toList();
    }

    /** The orders as they were read after the watch began, or before anything could happen. */
    void await(List<Order> orders) {
        for (int i = 0; i < watches.size(); i++) {
            Order reached = watches.get(i).await(orders.get(i), PATIENCE);
            if (!enough.test(reached)) {
                throw new IllegalStateException("An order of the history hangs: " + reached);
            }
        }
    }

    @Override
    public void close() {
        watches.forEach(OrderWatch.Watching::close);
    }
}
