package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerEventSink;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Hands events to the house on one thread of its own, all that have gathered in one call, and again
 * after a pause while the house cannot take them. Nothing overtakes anything.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LAST_CALL = Duration.ofSeconds(5);

    private final DeliverySettings settings;
    private final Outbox outbox = new Outbox();
    private final Thread thread = Thread.ofVirtual().name("paper-delivery").unstarted(this::run);
    private volatile Optional<BrokerEventSink> sink = Optional.empty();
    private volatile boolean closing;

    Delivery(DeliverySettings settings) {
        this.settings = settings;
    }

    /** Starts delivering; called again, everything from now on goes to the other sink. */
    synchronized void connect(BrokerEventSink to) {
        boolean first = sink.isEmpty();
        sink = Optional.of(to);
        if (first) {
            thread.start();
        }
    }

    boolean isConnected() {
        return sink.isPresent() && !closing;
    }

    void post(List<BrokerEvent> events) {
        if (!events.isEmpty()) {
            outbox.add(events);
        }
    }

    /** Too much is waiting for new orders to be sensible. */
    boolean isCongested() {
        return outbox.size() >= settings.eventsWaiting();
    }

    /**
     * Delivers what is left, if the house takes it at once; the rest is made again from the order
     * store.
     */
    void close() throws InterruptedException {
        closing = true;
        outbox.close();
        LockSupport.unpark(thread);
        if (sink.isPresent()) {
            thread.join(LAST_CALL);
        }
    }

    private void run() {
        List<BrokerEvent> events = outbox.take(settings.eventsPerCall());
        while (!events.isEmpty()) {
            deliver(events);
            events = outbox.take(settings.eventsPerCall());
        }
    }

    private void deliver(List<BrokerEvent> events) {
        Duration pause = settings.firstRetry();
        for (int attempt = 1; !accepted(events, attempt) && !closing; attempt++) {
            LockSupport.parkNanos(pause.toNanos());
            pause = longer(pause);
        }
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(settings.longestRetry()) < 0 ? doubled : settings.longestRetry();
    }

    private boolean accepted(List<BrokerEvent> events, int attempt) {
        try {
            sink.orElseThrow().accept(List.copyOf(events));
            return true;
        } catch (RuntimeException refused) {
            // Once, twice, four times, eight times: a long outage stays readable.
            if (Integer.bitCount(attempt) == 1) {
                LOG.warn(
                        "{} paper events not taken at attempt {}; they are delivered again",
                        events.size(),
                        attempt,
                        refused);
            }
            return false;
        }
    }
}
