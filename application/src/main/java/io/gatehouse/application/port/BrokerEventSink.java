package io.gatehouse.application.port;

import java.util.List;

/**
 * Where a broker's news goes: returns only when it is durable; when it throws, the news must be
 * delivered again.
 */
@FunctionalInterface
public interface BrokerEventSink {
    void accept(List<BrokerEvent> events);
}
