package io.gatehouse.application.order;

import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.port.BrokerEventSink;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.domain.order.Order;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Goes on with what a node held that is silent. Nobody keeps who holds what, so the brokers are
 * told of every order at work; what is held here already stays as it is.
 */
public final class TakeOverOrders {
    private static final Logger LOG = LoggerFactory.getLogger(TakeOverOrders.class);

    /** What changed later may be on its way between a living node and its broker. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);

    private final Brokers brokers;
    private final OrderStore orders;
    private final BrokerEventSink executions;
    private final Clock clock;

    public TakeOverOrders(
            Brokers brokers, OrderStore orders, BrokerEventSink executions, Clock clock) {
        this.brokers = brokers;
        this.orders = orders;
        this.executions = executions;
        this.clock = clock;
    }

    public void takeOver() {
        Instant now = clock.instant();
        Instant settled = now.minus(UNDER_WAY);
        for (BrokerGateway gateway : brokers.all()) {
            List<Order> left =
                    OrdersLeft.at(gateway.id(), orders, now).adoptable().stream()
                            .filter(order -> !order.updatedAt().isAfter(settled))
                            .toList();
            LOG.info("A node is silent: {} goes on with {} orders", gateway.id(), left.size());
            gateway.connect(executions, left);
        }
    }
}
