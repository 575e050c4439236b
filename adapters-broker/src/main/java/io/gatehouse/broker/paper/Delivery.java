package io.gatehouse.broker.paper;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerEventSink;
import io.gatehouse.domain.account.AccountId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Hands events to the house on one thread of its own, all that have gathered in one call, and again
 * while the house cannot take them. Nothing of an account overtakes anything of it; an account that
 * cannot be booked does not hold up the others.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LAST_CALL = Duration.ofSeconds(5);
    private static final int ATTEMPTS_TOGETHER = 3;

    private final DeliverySettings settings;
    private final Outbox outbox = new Outbox();
    private final HeldBack heldBack = new HeldBack();
    private final Thread thread = Thread.ofVirtual().name("paper-delivery").unstarted(this::run);
    private volatile Optional<BrokerEventSink> sink = Optional.empty();
    private volatile boolean closing;
    private int refusals;

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
        return outbox.size() + heldBack.size() >= settings.eventsWaiting();
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
        while (!outbox.isDrained()) {
            List<BrokerEvent> events =
                    outbox.take(settings.eventsPerCall(), settings.longestRetry());
            deliver(heldBack.passing(events));
            heldBack.retry(this::accepted);
        }
    }

    private void deliver(List<BrokerEvent> events) {
        Duration pause = settings.firstRetry();
        for (int attempt = 1; !events.isEmpty() && !accepted(events); attempt++) {
            if (attempt == ATTEMPTS_TOGETHER || closing) {
                deliverApart(events);
                return;
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2);
        }
    }

    /** Finds the accounts that can be booked; the others are tried again later, one by one. */
    private void deliverApart(List<BrokerEvent> events) {
        Map<AccountId, List<BrokerEvent>> byAccount =
                events.stream()
                        .collect(
                                groupingBy(
                                        event -> event.subject().accountId(),
                                        LinkedHashMap::new,
                                        toList()));
        byAccount.forEach(
                (account, own) -> {
                    if (!accepted(own)) {
                        heldBack.hold(account, own);
                    }
                });
    }

    private boolean accepted(List<BrokerEvent> events) {
        try {
            sink.orElseThrow().accept(List.copyOf(events));
            refusals = 0;
            return true;
        } catch (RuntimeException | Error refused) {
            // An error too: fills of everybody go through this one thread.
            warn(events, refused);
            return false;
        }
    }

    /** Once, twice, four times, eight times: a long outage stays readable. */
    private void warn(List<BrokerEvent> events, Throwable refused) {
        refusals++;
        if (Integer.bitCount(refusals) == 1) {
            LOG.warn(
                    "{} paper events from {} on were not taken, refusal {}; they are delivered again",
                    events.size(),
                    events.getFirst().key(),
                    refusals,
                    refused);
        }
    }
}
