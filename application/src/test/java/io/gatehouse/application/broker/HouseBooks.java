package io.gatehouse.application.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerEventSink;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderEventKind;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The house as a broker sees it: an inbox that is unique on the event key, and orders that move by
 * what it holds. Can be told to refuse deliveries.
 */
public final class HouseBooks implements BrokerEventSink {
    private static final long PATIENCE_SECONDS = 10;

    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<String, BrokerEvent> inbox = new LinkedHashMap<>();
    private final List<String> heard = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int refusals;

    /** Stores an order before it is sent. */
    public Order store(Order order) {
        return locked(
                () -> {
                    orders.put(order.id(), order);
                    return order;
                });
    }

    /** Refuses the next deliveries, as a database that is away would. */
    public void refuseNext(int deliveries) {
        locked(() -> refusals = deliveries);
    }

    @Override
    public void accept(List<BrokerEvent> events) {
        locked(
                () -> {
                    events.forEach(event -> heard.add(event.key()));
                    changed.signalAll();
                    if (refusals > 0) {
                        refusals--;
                        throw new IllegalStateException("The books are closed");
                    }
                    events.forEach(this::book);
                    return true;
                });
    }

    public Order order(Order order) {
        return locked(() -> Optional.ofNullable(orders.get(order.id())).orElseThrow());
    }

    /** Fills of an order, each once. */
    public List<BrokerEvent.Executed> fills(Order order) {
        return locked(
                () ->
                        inbox.values().stream()
                                .filter(event -> event.subject().orderId().equals(order.id()))
                                .filter(BrokerEvent.Executed.class::isInstance)
                                .map(BrokerEvent.Executed.class::cast)
                                .toList());
    }

    /** Signed sum of all fills. */
    public Quantity position() {
        return locked(
                () ->
                        orders.values().stream()
                                .map(order -> order.ticket().side().signed(order.filledQuantity()))
                                .reduce(Quantity.ZERO, Quantity::plus));
    }

    /** Keys of all events in the order and as often as they were delivered. */
    public List<String> heard() {
        return locked(() -> List.copyOf(heard));
    }

    /** Keys of all events that were booked. */
    public List<String> booked() {
        return locked(() -> List.copyOf(inbox.keySet()));
    }

    /** Waits for the order to reach a status; answers the order. */
    public Order await(Order order, OrderStatus status) {
        await(
                order.identity().clientOrderId() + " becomes " + status,
                () -> order(order).status() == status);
        return order(order);
    }

    /** Waits for something that deliveries bring about. */
    public void await(String what, BooleanSupplier condition) {
        if (!locked(() -> comesTrue(condition))) {
            throw new AssertionError("Waited in vain until " + what + ": " + booked());
        }
    }

    private boolean comesTrue(BooleanSupplier condition) {
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!condition.getAsBoolean() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return condition.getAsBoolean();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void book(BrokerEvent event) {
        if (inbox.putIfAbsent(event.key(), event) == null) {
            orders.computeIfPresent(event.subject().orderId(), (id, order) -> moved(order, event));
        }
    }

    private static Order moved(Order order, BrokerEvent event) {
        return switch (event) {
            case BrokerEvent.Acknowledged ack ->
                    order.withIdentity(order.identity().withBrokerOrderId(ack.brokerOrderId()))
                            .after(OrderEventKind.ACKNOWLEDGED, ack.at());
            case BrokerEvent.Triggered triggered -> order.afterTrigger(triggered.at());
            case BrokerEvent.Executed executed -> order.afterFill(fillOf(order, executed));
            case BrokerEvent.Canceled canceled ->
                    order.after(OrderEventKind.CANCELED, canceled.at());
            case BrokerEvent.Replaced replaced ->
                    order.changed(changeOf(replaced.to()), replaced.at());
            case BrokerEvent.Expired expired -> order.after(OrderEventKind.EXPIRED, expired.at());
            case BrokerEvent.Rejected rejected ->
                    order.after(OrderEventKind.REJECTED, rejected.at());
            case BrokerEvent.NotSent never -> order.after(OrderEventKind.PROVEN_ABSENT, never.at());
            case BrokerEvent.CommandRejected rejected ->
                    order.after(OrderEventKind.COMMAND_REJECTED, rejected.at());
        };
    }

    private static OrderChange changeOf(BrokerGateway.Replacement to) {
        return new OrderChange(Optional.of(to.quantity()), to.price(), to.stopPrice());
    }

    private static Fill fillOf(Order order, BrokerEvent.Executed executed) {
        return new Fill(
                new FillId(UUID.nameUUIDFromBytes(executed.key().getBytes(UTF_8))),
                order.id(),
                executed.key(),
                order.instrument(),
                order.ticket().side(),
                executed.quantity(),
                executed.price(),
                executed.requestedPrice(),
                executed.fee(),
                BigDecimal.ONE,
                executed.at());
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
