package io.gatehouse.rest.broker;

import io.gatehouse.application.broker.ListBrokers;
import io.gatehouse.domain.account.AccountMode;
import io.micronaut.serde.annotation.Serdeable;

/** A broker as it is now; {@code notice} tells people how real its fills are. */
@Serdeable.Serializable
record BrokerBody(
        String broker,
        AccountMode mode,
        ConnectionState connectionState,
        CapabilitiesBody capabilities,
        String notice) {

    /** Whether orders can reach a broker. */
    enum ConnectionState {
        CONNECTED,
        DISCONNECTED
    }

    static BrokerBody from(ListBrokers.Listed broker) {
        return new BrokerBody(
                broker.id().value(),
                broker.mode(),
                broker.connected() ? ConnectionState.CONNECTED : ConnectionState.DISCONNECTED,
                CapabilitiesBody.from(broker.capabilities()),
                broker.capabilities().notice());
    }
}
