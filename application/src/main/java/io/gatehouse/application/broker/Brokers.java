package io.gatehouse.application.broker;

import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.order.FeeSchedule;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The brokers this deployment has, by name. */
public final class Brokers {
    private final Map<BrokerId, BrokerGateway> gateways;

    public Brokers(Collection<BrokerGateway> gateways) {
        this.gateways =
                gateways.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        BrokerGateway::id, Function.identity()));
    }

    public Optional<BrokerGateway> find(BrokerId id) {
        return Optional.ofNullable(gateways.get(id));
    }

    /** Whether any broker serves accounts of that kind. */
    public boolean serve(AccountMode mode) {
        return gateways.values().stream().anyMatch(gateway -> gateway.mode() == mode);
    }

    public Collection<BrokerGateway> all() {
        return gateways.values();
    }

    /**
     * What an execution costs there; nothing at a broker that is not installed, where no order can
     * go.
     */
    public FeeSchedule feesFor(BrokerId id, Instrument instrument) {
        return find(id).map(gateway -> gateway.feesFor(instrument)).orElse(FeeSchedule.FREE);
    }
}
