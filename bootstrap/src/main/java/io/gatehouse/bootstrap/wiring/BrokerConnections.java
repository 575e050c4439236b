package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.order.ConnectBrokers;
import io.gatehouse.application.order.ResolveUnknowns;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.inject.Singleton;

import java.time.Duration;

/**
 * Connects the brokers when the service starts: what a killed run left unsettled is settled before
 * anybody trades.
 */
@Singleton
@Order(BrokerConnections.FIRST)
final class BrokerConnections implements ApplicationEventListener<ServerStartupEvent> {
    static final int FIRST = -100;

    private final ConnectBrokers connectBrokers;
    private final ResolveUnknowns resolveUnknowns;

    BrokerConnections(ConnectBrokers connectBrokers, ResolveUnknowns resolveUnknowns) {
        this.connectBrokers = connectBrokers;
        this.resolveUnknowns = resolveUnknowns;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        connectBrokers.connect();
        resolveUnknowns.resolve(Duration.ZERO);
    }
}
