package io.gatehouse.application.account;

import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one transaction of the desk has read for its tasks. */
public record DeskSession(
        Market market,
        Map<OrderStore.Name, OrderStore.Stored> named,
        Set<PositionStore.ExecutionKey> booked,
        OrderStore orders,
        PositionStore positions) {

    public Instant now() {
        return market.now();
    }

    /** The order that has this client order id, from the database or from earlier in this batch. */
    public Optional<OrderStore.Stored> named(AccountBook book, String clientOrderId) {
        return book.namedInBatch(clientOrderId)
                .or(
                        () ->
                                Optional.ofNullable(
                                        named.get(new OrderStore.Name(book.id(), clientOrderId))));
    }

    public boolean isBooked(AccountBook book, String executionKey) {
        return book.bookedInBatch(executionKey)
                || booked.contains(
                        new PositionStore.ExecutionKey(
                                book.id(), book.account().broker(), executionKey));
    }

    /** An order of the account, working or final. */
    public Optional<Order> order(AccountBook book, OrderId id) {
        AccountId account = book.id();
        return book.workingOrder(id)
                .or(
                        () ->
                                book.changes().orders().stream()
                                        .filter(order -> order.id().equals(id))
                                        .findFirst())
                .or(() -> orders.find(account, List.of(id)).stream().findFirst());
    }
}
