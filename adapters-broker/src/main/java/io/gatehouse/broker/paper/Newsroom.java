package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.domain.order.OrderIdentity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Remembers every fact, lets the rehearsed faults at it, and collects what is to be delivered. */
final class Newsroom implements News {
    private final History history;
    private final Rehearsal rehearsal;
    private final Clock clock;
    private List<BrokerEvent> collected = new ArrayList<>();

    Newsroom(History history, Rehearsal rehearsal, Clock clock) {
        this.history = history;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    @Override
    public void tell(OrderIdentity about, BrokerEvent event) {
        history.record(about, event);
        collected.addAll(rehearsal.distorted(about, event, clock.instant()));
    }

    @Override
    public void ended(OrderIdentity about) {
        history.end(about);
    }

    /** Everything told since the last call, and what was held back until now. */
    List<BrokerEvent> collect() {
        collected.addAll(rehearsal.due(clock.instant()));
        List<BrokerEvent> all = collected;
        collected = new ArrayList<>();
        return all;
    }
}
