package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderIdentity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to the orders that are open, and to the last few that ended. Forgetting is safe:
 * the truth is the order store, and repeated facts have the keys they had before.
 */
final class History {
    private final Map<BrokerReference, Life> open = new HashMap<>();
    private final Map<BrokerReference, Life> ended;

    private static final class Life {
        private final List<BrokerEvent> events = new ArrayList<>(2);
        private boolean submitted;
        private boolean lost;

        /** Whether a fill was the last that happened. */
        private boolean hasFilled() {
            return !events.isEmpty() && events.getLast() instanceof BrokerEvent.Executed;
        }
    }

    History(int rememberedOrders) {
        this.ended =
                new LinkedHashMap<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<BrokerReference, Life> eldest) {
                        return size() > rememberedOrders;
                    }
                };
    }

    boolean knows(OrderIdentity order) {
        return life(order).isPresent();
    }

    /** Notes that the order was sent here; false when that happened before. */
    boolean submit(OrderIdentity order) {
        Life life = open(order);
        boolean first = !life.submitted;
        life.submitted = true;
        return first;
    }

    void record(OrderIdentity order, BrokerEvent event) {
        open(order).events.add(event);
    }

    void end(OrderIdentity order) {
        Optional.ofNullable(open.remove(order.brokerReference()))
                .ifPresent(life -> ended.put(order.brokerReference(), life));
    }

    /**
     * Whether an order that filled here lives on: the house waits for another fill than was told,
     * since it has changed the order, or booked fills of it, at another node.
     */
    boolean isOutlivedBy(Order order) {
        return Optional.ofNullable(ended.get(order.identity().brokerReference()))
                .filter(Life::hasFilled)
                .filter(life -> life.events.stream().noneMatch(fill -> isAwaited(fill, order)))
                .isPresent();
    }

    /** A change that is on its way to the house may have been made before the fill. */
    private static boolean isAwaited(BrokerEvent event, Order order) {
        Facts facts = new Facts(order.identity(), order.updatedAt());
        return facts.isFillOf(event, order.filledQuantity(), order.ticket())
                || order.pendingChange()
                        .map(change -> change.appliedTo(order.ticket()))
                        .filter(to -> facts.isFillOf(event, order.filledQuantity(), to))
                        .isPresent();
    }

    /** Goes on with an order that had ended here only. */
    void revive(OrderIdentity order) {
        Optional.ofNullable(ended.remove(order.brokerReference()))
                .ifPresent(life -> open.put(order.brokerReference(), life));
    }

    /** The broker never got it. */
    void lose(OrderIdentity order) {
        open(order).lost = true;
        end(order);
    }

    boolean lost(OrderIdentity order) {
        return life(order).map(life -> life.lost).orElse(false);
    }

    /**
     * What happened so far, oldest first; empty for an order that was never here or is forgotten.
     */
    Optional<List<BrokerEvent>> of(OrderIdentity order) {
        return life(order).map(life -> List.copyOf(life.events));
    }

    private Life open(OrderIdentity order) {
        BrokerReference reference = order.brokerReference();
        return Optional.ofNullable(ended.get(reference))
                .orElseGet(() -> open.computeIfAbsent(reference, unknown -> new Life()));
    }

    private Optional<Life> life(OrderIdentity order) {
        BrokerReference reference = order.brokerReference();
        return Optional.ofNullable(open.get(reference))
                .or(() -> Optional.ofNullable(ended.get(reference)));
    }
}
