package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.broker.paper.PaperInstruments.BTC;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.broker.BrokerOrders;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.order.OrderIdentity;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class HistoryTest {
    private final BrokerOrders orders = new BrokerOrders(BrokerId.PAPER);
    private final History history = new History(2);

    @Test
    void remembersTheLastFewThatEnded() {
        OrderIdentity first = ended();
        OrderIdentity second = ended();
        OrderIdentity third = ended();

        assertThat(history.knows(first)).isFalse();
        assertThat(history.knows(second)).isTrue();
        assertThat(history.knows(third)).isTrue();
    }

    @Test
    void neverForgetsAnOpenOrder() {
        OrderIdentity open = identity();
        history.submit(open);
        ended();
        ended();
        ended();

        assertThat(history.knows(open)).isTrue();
        assertThat(history.submit(open)).isFalse();
    }

    @Test
    void knowsASecondSubmissionAfterTheEnd() {
        OrderIdentity order = ended();

        assertThat(history.submit(order)).isFalse();
    }

    private OrderIdentity ended() {
        OrderIdentity order = identity();
        history.submit(order);
        history.record(order, new Facts(order, Instant.EPOCH).expired());
        history.end(order);
        return order;
    }

    private OrderIdentity identity() {
        return orders.pending(market(BTC, Side.BUY, "1"), Instant.EPOCH).identity();
    }
}
