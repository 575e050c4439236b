package io.gatehouse.application.account;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.risk.RecentOrder;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Orders of an account that may still fill, in the order of their acceptance; those without a name
 * of their sender's that may be sent twice; and which commands the broker has not answered.
 */
final class OpenOrders {
    private final Map<OrderId, Order> working = new LinkedHashMap<>();
    private final Map<OrderId, RecentOrder> recent = new LinkedHashMap<>();
    private final Set<OrderId> cancelAsked = new HashSet<>();
    private final Set<OrderId> commandRefused = new HashSet<>();
    private final Set<Symbol> protectionLost = new HashSet<>();

    OpenOrders(List<Order> working, List<Order> recentUnnamed) {
        working.forEach(order -> this.working.put(order.id(), order));
        recentUnnamed.forEach(this::remember);
    }

    Collection<Order> working() {
        return Collections.unmodifiableCollection(working.values());
    }

    Optional<Order> working(OrderId id) {
        return Optional.ofNullable(working.get(id));
    }

    /** Unnamed orders since an instant; older ones are forgotten. */
    List<RecentOrder> recent(Instant since) {
        recent.values().removeIf(order -> order.at().isBefore(since));
        return List.copyOf(recent.values());
    }

    void inserted(Order order) {
        track(order);
        if (!order.identity().clientNamed() && order.status() != OrderStatus.DENIED) {
            remember(order);
        }
    }

    void updated(Order order) {
        track(order);
        if (order.status() == OrderStatus.REJECTED || order.status() == OrderStatus.CANCELED) {
            recent.remove(order.id());
        }
    }

    private void remember(Order order) {
        recent.put(order.id(), RecentOrder.of(order.ticket(), order.createdAt()));
    }

    private void track(Order order) {
        if (order.status().isWorking()) {
            working.put(order.id(), order);
        } else {
            working.remove(order.id());
        }
    }

    void cancelSent(OrderId order) {
        cancelAsked.add(order);
    }

    boolean isCancelAsked(OrderId order) {
        return cancelAsked.contains(order);
    }

    /** True once for each order until the broker reports it. */
    boolean isFirstRefusal(OrderId order) {
        return commandRefused.add(order);
    }

    /** True once for each instrument until a broker has protection of it. */
    boolean isFirstLoss(Symbol symbol) {
        return protectionLost.add(symbol);
    }

    void reported(Order after) {
        cancelAsked.remove(after.id());
        commandRefused.remove(after.id());
        if (after.ticket().isProtective() && after.status() != OrderStatus.REJECTED) {
            protectionLost.remove(after.instrument());
        }
    }

    void answered(OrderId order) {
        cancelAsked.remove(order);
    }
}
