package io.gatehouse.broker.paper;

import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders on their way to the market, in the order in which they left. */
final class Transit {
    private final Map<BrokerReference, Parcel> travelling = new LinkedHashMap<>();

    private record Parcel(Order order, Instant due) {}

    void send(Order order, Instant due) {
        travelling.put(order.identity().brokerReference(), new Parcel(order, due));
    }

    /** Takes back an order that has not arrived; empty when it is not on its way. */
    Optional<Order> recall(BrokerReference reference) {
        return Optional.ofNullable(travelling.remove(reference)).map(Parcel::order);
    }

    boolean carries(BrokerReference reference) {
        return travelling.containsKey(reference);
    }

    /** Hands over what has arrived. */
    List<Order> arrivedBy(Instant now) {
        List<Order> arrived = new ArrayList<>();
        Iterator<Parcel> parcels = travelling.values().iterator();
        while (parcels.hasNext()) {
            Parcel parcel = parcels.next();
            if (!parcel.due().isAfter(now)) {
                parcels.remove();
                arrived.add(parcel.order());
            }
        }
        return arrived;
    }
}
