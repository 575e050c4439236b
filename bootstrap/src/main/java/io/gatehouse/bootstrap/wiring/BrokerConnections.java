package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.order.ConnectBrokers;
import io.gatehouse.application.order.ResolveUnknowns;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.util.StringUtils;

import jakarta.inject.Singleton;

import java.time.Duration;

/**
 * Connects the brokers before the service listens: what a killed run left unsettled is settled
 * before anybody trades, and no order is taken that has no way to its broker.
 */
@Singleton
@Requires(property = "gatehouse.serving", notEquals = StringUtils.FALSE)
final class BrokerConnections implements ApplicationEventListener<StartupEvent> {
    private final ConnectBrokers connectBrokers;
    private final ResolveUnknowns resolveUnknowns;

    BrokerConnections(ConnectBrokers connectBrokers, ResolveUnknowns resolveUnknowns) {
        this.connectBrokers = connectBrokers;
        this.resolveUnknowns = resolveUnknowns;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        connectBrokers.connect();
        resolveUnknowns.resolve(Duration.ZERO);
    }
}
