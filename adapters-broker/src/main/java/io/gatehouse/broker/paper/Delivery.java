package io.gatehouse.broker.paper;

import static java.util.stream.Collectors.groupingBy;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerEventSink;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Hands events to the house along many lanes, each account always along the same one: an account's
 * events keep their order, and accounts of other lanes need not wait until they are booked.
 */
final class Delivery {
    private static final Duration LAST_CALL = Duration.ofSeconds(5);

    private final DeliverySettings settings;
    private final List<DeliveryLane> lanes;
    private volatile boolean connected;

    Delivery(DeliverySettings settings) {
        this.settings = settings;
        this.lanes =
                Stream.generate(() -> new DeliveryLane(settings)).limit(settings.lanes()).toList();
    }

    /** Starts delivering; called again, everything from now on goes to the other sink. */
    void connect(BrokerEventSink to) {
        lanes.forEach(lane -> lane.connect(to));
        connected = true;
    }

    boolean isConnected() {
        return connected;
    }

    void post(List<BrokerEvent> events) {
        events.stream()
                .collect(groupingBy(this::laneOf))
                .forEach((lane, own) -> lanes.get(lane).post(own));
    }

    private int laneOf(BrokerEvent event) {
        return Math.floorMod(event.subject().accountId().hashCode(), lanes.size());
    }

    /** Too much is waiting for new orders to be sensible. */
    boolean isCongested() {
        return lanes.stream().mapToInt(DeliveryLane::waiting).sum() >= settings.eventsWaiting();
    }

    /**
     * Delivers what is left, if the house takes it at once; the rest is made again from the order
     * store.
     */
    void close() {
        connected = false;
        lanes.forEach(DeliveryLane::close);
        CompletableFuture.allOf(
                        lanes.stream()
                                .map(DeliveryLane::ended)
                                .toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, LAST_CALL.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
