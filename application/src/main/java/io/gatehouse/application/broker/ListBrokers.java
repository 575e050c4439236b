package io.gatehouse.application.broker;

import io.gatehouse.application.port.BrokerCapabilities;
import io.gatehouse.application.port.BrokerCapabilities.IdempotencyScope;
import io.gatehouse.application.port.BrokerCapabilities.Push;
import io.gatehouse.application.port.BrokerCapabilities.ReplaceSupport;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists the brokers of this deployment by name, and whether orders can reach them now; among them
 * the one whose accounts are only synced.
 */
public final class ListBrokers {
    private static final Listed SYNCED =
            new Listed(
                    BrokerId.MT5,
                    AccountMode.LIVE,
                    new BrokerCapabilities(
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            ReplaceSupport.NONE,
                            IdempotencyScope.NONE,
                            false,
                            false,
                            true,
                            Push.STREAM,
                            "Accounts there are synced by their terminals and sized by what they"
                                    + " tell; orders cannot be sent there."),
                    false);

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
        Stream<Listed> synced = Stream.of(SYNCED).filter(one -> brokers.find(one.id()).isEmpty());
        return Stream.concat(brokers.all().stream().map(Listed::of), synced)
                .sorted(Comparator.comparing(listed -> listed.id().value()))
                .toList();
    }
}
