package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.OrderIdentity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plays the bad broker as configured: what is lost, doubled or late is drawn per order. */
final class Rehearsal {
    private final Faults faults;
    private final Chance chance;
    private final Set<BrokerReference> mute = new HashSet<>();
    private final List<Late> late = new ArrayList<>();

    private record Late(BrokerEvent event, Instant due) {}

    Rehearsal(Faults faults, Chance chance) {
        this.faults = faults;
        this.chance = chance;
    }

    boolean isDownFor(OrderIdentity order) {
        return chance.happens(faults.disconnect(), "disconnect", order.clientOrderId(), "");
    }

    boolean losesOrder(OrderIdentity order) {
        return chance.happens(faults.lostOrder(), "lost-order", order.clientOrderId(), "");
    }

    /** Whether the answer to this submit is lost; then its acknowledgement is, too. */
    boolean losesAnswer(OrderIdentity order) {
        boolean loses = chance.happens(faults.lostAck(), "lost-ack", order.clientOrderId(), "");
        if (loses) {
            mute.add(order.brokerReference());
        }
        return loses;
    }

    /** What leaves at once in place of this event. */
    List<BrokerEvent> distorted(OrderIdentity order, BrokerEvent event, Instant now) {
        if (event instanceof BrokerEvent.Acknowledged && mute.remove(order.brokerReference())) {
            return List.of();
        }
        if (!(event instanceof BrokerEvent.Executed)) {
            return List.of(event);
        }
        String client = order.clientOrderId();
        String place = event.key().substring(order.brokerReference().text().length());
        if (chance.happens(faults.lateFill(), "late-fill", client, place)) {
            late.add(new Late(event, now.plus(faults.lateBy())));
            return List.of();
        }
        return chance.happens(faults.duplicateFill(), "duplicate-fill", client, place)
                ? List.of(event, event)
                : List.of(event);
    }

    /** Late events whose time has come. */
    List<BrokerEvent> due(Instant now) {
        List<BrokerEvent> due =
                late.stream().filter(it -> !it.due().isAfter(now)).map(Late::event).toList();
        late.removeIf(it -> !it.due().isAfter(now));
        return due;
    }
}
