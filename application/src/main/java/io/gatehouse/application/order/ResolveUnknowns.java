package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asks the brokers about orders of which nobody knows whether they arrived. Nothing is sent again;
 * what is reserved stays so until the broker has the order or proves that it never did.
 */
public final class ResolveUnknowns {
    private static final Logger LOG = LoggerFactory.getLogger(ResolveUnknowns.class);

    /** By then the node that was to send an order has sent it, or does not live any more. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(1);

    private final Brokers brokers;
    private final OrderStore orders;
    private final AccountDesk desk;
    private final ApplyExecution executions;
    private final Dispatch dispatch;
    private final Ids ids;
    private final Clock clock;

    public ResolveUnknowns(
            Brokers brokers,
            OrderStore orders,
            AccountDesk desk,
            ApplyExecution executions,
            Dispatch dispatch,
            Ids ids,
            Clock clock) {
        this.brokers = brokers;
        this.orders = orders;
        this.desk = desk;
        this.executions = executions;
        this.dispatch = dispatch;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks of orders that have been unknown for so long; reports on their way come by themselves.
     */
    public void resolve(Duration patience) {
        Instant now = clock.instant();
        for (BrokerGateway gateway : brokers.all()) {
            if (gateway.isConnected()) {
                orders.unanswered(gateway.id(), now.minus(patience))
                        .forEach(order -> resolve(gateway, order, now));
            }
        }
    }

    private void resolve(BrokerGateway gateway, Order order, Instant now) {
        try {
            if (order.status() == OrderStatus.UNKNOWN) {
                ask(gateway, order);
            } else if (!order.updatedAt().isAfter(now.minus(LONGEST_SENDING))) {
                desk.perform(new OutcomeUnknown(order, "Nobody has answered for it.", ids));
            }
        } catch (RuntimeException failure) {
            LOG.error("Order {} stays unknown for now", order.id(), failure);
        }
    }

    private void ask(BrokerGateway gateway, Order order) {
        if (dispatch.hasInHand(order.id())) {
            // Its cancel goes first: a broker that is asked for the order may take it in, and fill.
            return;
        }
        switch (gateway.find(order)) {
            case FindOutcome.Found(List<BrokerEvent> events) -> executions.accept(events);
            // A proof of before it was sent says nothing of now.
            case FindOutcome.ProvenAbsent(Instant asOf) when asOf.isAfter(order.updatedAt()) ->
                    desk.perform(new LostOrder(order, dispatch, ids));
            case FindOutcome.ProvenAbsent early ->
                    LOG.info(
                            "Order {} is unknown still: absent as of {}", order.id(), early.asOf());
            case FindOutcome.NotConclusive(String why) ->
                    LOG.info("Order {} is unknown still: {}", order.id(), why);
        }
    }
}
