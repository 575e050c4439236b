package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.OrderStore.Intent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Hands cancels and changes over again that no broker has answered: whoever committed them may have
 * died, or lost the answer to its commit, before they left. Sent twice they do no harm.
 */
public final class ResendCommands {
    private static final Logger LOG = LoggerFactory.getLogger(ResendCommands.class);

    private final Brokers brokers;
    private final OrderStore orders;
    private final AccountDesk desk;
    private final Dispatch dispatch;
    private final Clock clock;

    public ResendCommands(
            Brokers brokers, OrderStore orders, AccountDesk desk, Dispatch dispatch, Clock clock) {
        this.brokers = brokers;
        this.orders = orders;
        this.desk = desk;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** Those sent longer ago than that; each is then left alone for as long again. */
    public void resend(Duration patience) {
        Instant since = clock.instant().minus(patience);
        for (BrokerGateway gateway : brokers.all()) {
            if (gateway.isConnected()) {
                orders.pendingIntents(gateway.id(), since).stream()
                        .filter(intent -> intent.kind() != Intent.Kind.NEW)
                        .filter(intent -> !dispatch.hasInHand(intent.order()))
                        .forEach(this::resend);
            }
        }
    }

    private void resend(Intent intent) {
        try {
            boolean isSent =
                    desk.perform(
                            intent.account(),
                            (book, session) -> dispatch.enqueueAgain(book, intent, session.now()));
            if (isSent) {
                LOG.warn(
                        "The {} of order {}, of {}, was not answered and is sent again",
                        intent.kind(),
                        intent.order(),
                        intent.at());
            }
        } catch (RuntimeException failure) {
            LOG.error("Order {} waits for its {} still", intent.order(), intent.kind(), failure);
        }
    }
}
