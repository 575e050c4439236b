package io.gatehouse.application.port;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.TimeInForce;

import java.util.Set;

/** What a broker can do; what it cannot is denied by us, never turned into something else. */
public record BrokerCapabilities(
        Set<OrderType> orderTypes,
        Set<TimeInForce> timesInForce,
        Set<AssetClass> assetClasses,
        ReplaceSupport replace,
        IdempotencyScope idempotency,
        boolean lookupByClientId,
        boolean fractional,
        boolean hedging,
        Push push,
        String notice) {

    public BrokerCapabilities {
        orderTypes = Set.copyOf(orderTypes);
        timesInForce = Set.copyOf(timesInForce);
        assetClasses = Set.copyOf(assetClasses);
    }

    /** How a working order can be changed. */
    public enum ReplaceSupport {
        NATIVE,
        CANCEL_REPLACE,
        NONE
    }

    /** Where the broker refuses a second order of the same id. */
    public enum IdempotencyScope {
        NONE,
        OPEN_ORDERS,
        ALL_ORDERS
    }

    /** How news arrives. */
    public enum Push {
        STREAM,
        POLL
    }
}
