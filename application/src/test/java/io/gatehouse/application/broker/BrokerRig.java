package io.gatehouse.application.broker;

import io.gatehouse.application.port.BrokerGateway;

import java.time.Duration;
import java.time.Instant;

/**
 * A broker under test with the hands to move its market: one instrument, {@link BrokerOrders#BTC},
 * tick 0.01, lot step 0.0001, open around the clock, nobody else trading.
 */
public interface BrokerRig extends AutoCloseable {
    /** The gateway, not yet connected. */
    BrokerGateway gateway();

    /** A moment later the market quotes these prices. */
    void quote(String bid, String ask);

    /** Time passes, and whoever waits for it wakes up. */
    void advance(Duration duration);

    Instant now();

    /** The house died: a new gateway to the same broker, not yet connected, that knows nothing. */
    BrokerGateway restarted();

    @Override
    void close();
}
