package io.gatehouse.application.order;

import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Working orders of a broker as a stopped node left them, and which of them are to be cancelled.
 */
record OrdersLeft(List<Order> working, Set<OrderId> toCancel) {
    OrdersLeft {
        working = List.copyOf(working);
        toCancel = Set.copyOf(toCancel);
    }

    static OrdersLeft at(BrokerId broker, OrderStore orders, Instant now) {
        // Asked in this order: what is cancelled between the two questions is known as cancelled.
        List<Order> working = orders.workingAt(broker);
        return new OrdersLeft(
                working,
                orders.pendingIntents(broker, now).stream()
                        .filter(intent -> intent.kind() == Intent.Kind.CANCEL)
                        .map(Intent::order)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What a broker goes on with. An order that may never have left and whose cancel is committed
     * is none of it: it would be filled before the cancel comes, which is sent all the same.
     */
    List<Order> adoptable() {
        return working.stream()
                .filter(order -> !mayNeverHaveLeft(order) || !toCancel.contains(order.id()))
                .toList();
    }

    /** Where the broker had not answered yet, the state does not tell that a cancel is wanted. */
    boolean isToBeCancelled(Order order) {
        return order.status() == OrderStatus.PENDING_CANCEL || toCancel.contains(order.id());
    }

    private static boolean mayNeverHaveLeft(Order order) {
        return order.status() == OrderStatus.PENDING_NEW || order.status() == OrderStatus.UNKNOWN;
    }
}
