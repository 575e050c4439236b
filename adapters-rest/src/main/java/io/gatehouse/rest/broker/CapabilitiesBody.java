package io.gatehouse.rest.broker;

import io.gatehouse.application.port.BrokerCapabilities;
import io.gatehouse.application.port.BrokerCapabilities.IdempotencyScope;
import io.gatehouse.application.port.BrokerCapabilities.Push;
import io.gatehouse.application.port.BrokerCapabilities.ReplaceSupport;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.TimeInForce;
import io.micronaut.serde.annotation.Serdeable;

import java.util.Collection;
import java.util.List;

/** What a broker can do; what it cannot is refused by us before it is sent. */
@Serdeable.Serializable
record CapabilitiesBody(
        List<OrderType> orderTypes,
        List<TimeInForce> timesInForce,
        List<AssetClass> assetClasses,
        ReplaceSupport replace,
        IdempotencyScope idempotency,
        boolean lookupByClientId,
        boolean fractional,
        boolean hedging,
        Push push) {

    static CapabilitiesBody from(BrokerCapabilities can) {
        return new CapabilitiesBody(
                inOrder(can.orderTypes()),
                inOrder(can.timesInForce()),
                inOrder(can.assetClasses()),
                can.replace(),
                can.idempotency(),
                can.lookupByClientId(),
                can.fractional(),
                can.hedging(),
                can.push());
    }

    private static <E extends Comparable<E>> List<E> inOrder(Collection<E> constants) {
        return constants.stream().sorted().toList();
    }
}
