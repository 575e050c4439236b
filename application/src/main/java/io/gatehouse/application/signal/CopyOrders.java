package io.gatehouse.application.signal;

import io.gatehouse.application.order.PlaceOrders;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.signal.SignalOrders.Placer;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalStatus;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Orders the copies of a signal that need nobody's approval, many accounts at a time. One that
 * fails stays as it is for the next time and holds up none of the others.
 */
public final class CopyOrders {
    /** Enough to fill transactions of the desk, few beside what its queue holds. */
    private static final int AT_A_TIME = 1_000;

    private final SignalStore signals;
    private final OrderStore orders;
    private final SignalOrders signalOrders;
    private final PlaceOrders placeOrders;
    private final Transactions transactions;
    private final Clock clock;

    public CopyOrders(
            SignalStore signals,
            OrderStore orders,
            SignalOrders signalOrders,
            PlaceOrders placeOrders,
            Transactions transactions,
            Clock clock) {
        this.signals = signals;
        this.orders = orders;
        this.signalOrders = signalOrders;
        this.placeOrders = placeOrders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Settles every copy whose order is not known yet. */
    void place(SignalId id, Placer placer) {
        List<Signal> open = open(id, Optional.empty());
        while (!open.isEmpty()) {
            List<Signal> settled = settled(open, placer);
            transactions.run(() -> signals.settle(settled));
            open = open(id, Optional.of(open.getLast().account()));
        }
    }

    /** Settles an approved signal whose order is not known, a copy or not. */
    void finish(Signal signal, Placer placer) {
        List<Signal> settled = settled(List.of(signal), placer);
        transactions.run(() -> signals.settle(settled));
    }

    private List<Signal> open(SignalId id, Optional<AccountId> after) {
        return signals.copies(id, Optional.of(SignalStatus.PLACING), after, AT_A_TIME);
    }

    /** All copies of a signal expire at once. */
    private List<Signal> settled(List<Signal> open, Placer placer) {
        return open.getFirst().isOverAt(clock.instant()) ? late(open) : placed(open, placer);
    }

    private List<Signal> placed(List<Signal> open, Placer placer) {
        List<Optional<SubmitOrder.Result>> results =
                placeOrders.place(
                        open.stream()
                                .map(
                                        copy ->
                                                new PlaceOrders.Placing(
                                                        copy.account(),
                                                        signalOrders.command(copy, placer)))
                                .toList());
        Instant now = clock.instant();
        List<Signal> settled = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Signal copy = open.get(i);
            results.get(i)
                    .ifPresent(result -> settled.add(SignalOrders.settled(copy, result, now)));
        }
        return settled;
    }

    /** Expired: only what was ordered before it broke off is found. */
    private List<Signal> late(List<Signal> open) {
        Instant now = clock.instant();
        Map<AccountId, Order> ordered =
                orders
                        .named(
                                open.stream()
                                        .map(
                                                copy ->
                                                        new OrderStore.Name(
                                                                copy.account(), copy.orderName()))
                                        .toList())
                        .stream()
                        .map(OrderStore.Stored::order)
                        .collect(Collectors.toMap(Order::accountId, Function.identity()));
        return open.stream()
                .map(
                        copy ->
                                Optional.ofNullable(ordered.get(copy.account()))
                                        .map(order -> SignalOrders.settled(copy, order, now))
                                        .orElseGet(() -> SignalOrders.missed(copy, now)))
                .toList();
    }
}
