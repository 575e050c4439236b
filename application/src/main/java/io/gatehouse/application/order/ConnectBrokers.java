package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;

import java.time.Clock;

/**
 * Connects every broker at the start and hands it what a stopped node left working or unfinished.
 */
public final class ConnectBrokers {
    private final Brokers brokers;
    private final OrderStore orders;
    private final Dispatch dispatch;
    private final ApplyExecution executions;
    private final AccountDesk desk;
    private final Ids ids;
    private final Clock clock;

    public ConnectBrokers(
            Brokers brokers,
            OrderStore orders,
            Dispatch dispatch,
            ApplyExecution executions,
            AccountDesk desk,
            Ids ids,
            Clock clock) {
        this.brokers = brokers;
        this.orders = orders;
        this.dispatch = dispatch;
        this.executions = executions;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    public void connect() {
        brokers.all().forEach(this::connect);
    }

    private void connect(BrokerGateway gateway) {
        OrdersLeft left = OrdersLeft.at(gateway.id(), orders, clock.instant());
        dispatch.open(gateway, new SettleDispatch(gateway, desk, executions, ids));
        gateway.connect(executions, left.adoptable());
        for (Order order : left.working()) {
            if (left.isToBeCancelled(order)) {
                dispatch.resend(order, Intent.Kind.CANCEL);
            } else if (order.status() == OrderStatus.PENDING_REPLACE) {
                dispatch.resend(order, Intent.Kind.REPLACE);
            }
        }
    }
}
