package io.gatehouse.application.broker;

import io.gatehouse.application.port.BrokerCapabilities;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;

import java.util.Comparator;
import java.util.List;

/** Lists the brokers of this deployment by name, and whether orders can reach them now. */
public final class ListBrokers {
    private final Brokers brokers;

    public ListBrokers(Brokers brokers) {
        this.brokers = brokers;
    }

    /** One broker as it is at this moment. */
    public record Listed(
            BrokerId id, AccountMode mode, BrokerCapabilities capabilities, boolean connected) {
        private static Listed of(BrokerGateway gateway) {
            return new Listed(
                    gateway.id(), gateway.mode(), gateway.capabilities(), gateway.isConnected());
        }
    }

    public List<Listed> list() {
        return brokers.all().stream()
                .map(Listed::of)
                .sorted(Comparator.comparing(listed -> listed.id().value()))
                .toList();
    }
}
