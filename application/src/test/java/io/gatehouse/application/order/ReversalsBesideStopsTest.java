package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;

import org.junit.jupiter.api.Test;

/** An exit beside the stop that would open the other side too. */
class ReversalsBesideStopsTest extends ExitsBesideStopsCase {
    @Test
    void theStopWorksOnBesideAnExitThatWouldOpenToo() {
        hold();

        reversal();

        house.watchUntil(() -> ada.working().size() == 2);
        assertThat(shown().protectedQuantity()).isEqualTo(Quantity.of("10"));
    }

    @Test
    void anExitThatWouldOpenMoreThanItWasLetThroughForGoesWithTheStop() {
        hold();
        Order reversal = reversal();
        Order opening = limit("2", "106");
        settled();

        house.broker.fill(stop());

        house.watchUntil(() -> stored(reversal).status() == OrderStatus.CANCELED);
        assertThat(stored(opening).status()).isEqualTo(OrderStatus.NEW);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }

    /** Let through to close ten and open five, it would open fifteen. */
    @Test
    void itDoesNotOpenOnTheQuoteThatFillsTheStop() {
        hold();
        Order reversal = reversal();
        settled();
        Order stop = stop();

        house.broker.fill(stop, stored(reversal));

        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
        assertThat(stored(stop).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(stored(reversal).status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(stored(reversal).filledQuantity()).isEqualTo(Quantity.ZERO);
        house.watchUntil(() -> ada.working().isEmpty());
    }

    @Test
    void anExitThatOpensTooTakesTheStopWithItWhenItFills() {
        hold();
        Order reversal = reversal();
        settled();

        house.broker.fill(stored(reversal));

        house.watchUntil(() -> ada.working().size() == 1);
        assertThat(stop().ticket().stopPrice()).isEqualTo(Desk.price("110"));
        assertThat(stop().leavesQuantity()).isEqualTo(Quantity.of("5"));
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("-5"));
    }

    /** Sells the ten and five more. */
    private Order reversal() {
        return limit("15", "105");
    }
}
