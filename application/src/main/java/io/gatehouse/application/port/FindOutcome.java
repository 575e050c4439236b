package io.gatehouse.application.port;

import java.time.Instant;
import java.util.List;

/** What a broker knows of an order. */
public sealed interface FindOutcome {
    /** It has, or had, the order; the events bring us level with it. */
    record Found(List<BrokerEvent> events) implements FindOutcome {
        public Found {
            events = List.copyOf(events);
        }
    }

    /** It proves that it never had the order. */
    record ProvenAbsent(Instant asOf) implements FindOutcome {}

    /** It cannot tell yet. */
    record NotConclusive(String why) implements FindOutcome {}
}
