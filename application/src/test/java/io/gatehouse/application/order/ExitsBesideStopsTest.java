package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.RiskSwitch;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** A stop and resting exits work for the same shares, and one fill shrinks the other. */
class ExitsBesideStopsTest extends ExitsBesideStopsCase {
    @Test
    void aRestingLimitTakesTheTargetsPlaceAndLeavesTheStop() {
        hold();

        Order exit = sell("10", "105");

        settled();
        assertThat(ada.working())
                .extracting(order -> order.ticket().type(), Order::leavesQuantity)
                .containsExactlyInAnyOrder(
                        tuple(OrderType.STOP, Quantity.of("10")),
                        tuple(OrderType.LIMIT, Quantity.of("10")));
        assertThat(stored(exit).status()).isEqualTo(OrderStatus.NEW);
        assertThat(shown().protectedQuantity()).isEqualTo(Quantity.of("10"));
        assertThat(shown().protection().stopLoss()).isEqualTo(Desk.price("95"));
    }

    @Test
    void theStopThatFillsTakesTheExitWithIt() {
        hold();
        Order exit = sell("10", "105");
        settled();

        house.broker.fill(stop());

        house.watchUntil(() -> ada.working().isEmpty());
        assertThat(stored(exit).status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void theExitThatFillsTakesTheStopWithIt() {
        hold();
        Order exit = sell("10", "105");
        settled();

        house.broker.fill(stored(exit));

        house.watchUntil(() -> ada.working().isEmpty());
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void anExitOfAPartShrinksTheStopWhenItFills() {
        hold();
        Order exit = sell("4", "105");
        settled();
        assertThat(stop().leavesQuantity()).isEqualTo(Quantity.of("10"));

        house.broker.fill(stored(exit));

        house.watchUntil(() -> stop().leavesQuantity().equals(Quantity.of("6")));
        assertThat(shown().protectedQuantity()).isEqualTo(Quantity.of("6"));
    }

    @Test
    void aStopOfAPartShrinksTheExitWhenItFills() {
        ada.changed(Map.of(), Map.of(RiskSwitch.STOP_LOSS_REQUIRED, false));
        ada.filled(Side.BUY, AAPL, "4", "95");
        ada.filled(Side.BUY, AAPL, "6", Protection.NONE);
        Order exit = sell("10", "105");
        settled();
        assertThat(shown().protectedQuantity()).isEqualTo(Quantity.of("4"));

        house.broker.fill(stop());

        house.watchUntil(() -> stored(exit).leavesQuantity().equals(Quantity.of("6")));
        assertThat(stored(exit).status()).isEqualTo(OrderStatus.NEW);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("6"));
    }

    @Test
    void theNewestOfTwoExitsShrinksFirst() {
        ada.changed(Map.of(), Map.of(RiskSwitch.STOP_LOSS_REQUIRED, false));
        ada.filled(Side.BUY, AAPL, "4", "95");
        ada.filled(Side.BUY, AAPL, "6", Protection.NONE);
        Order first = sell("5", "105");
        Order second = sell("5", "106");
        settled();

        house.broker.fill(stop());

        house.watchUntil(() -> stored(second).leavesQuantity().equals(Quantity.of("1")));
        assertThat(stored(first).leavesQuantity()).isEqualTo(Quantity.of("5"));
    }

    @Test
    void onlyOneOfThemTradesOnOneQuote() {
        hold();
        Order exit = sell("10", "105");
        settled();
        Order stop = stop();

        house.broker.fill(stop, stored(exit));

        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
        assertThat(stored(stop).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(stored(exit).status()).isEqualTo(OrderStatus.CANCELED);
        house.watchUntil(() -> ada.working().isEmpty());
    }

    @Test
    void anExitClosesWhatAStopHasLeftOnOneQuote() {
        ada.changed(Map.of(), Map.of(RiskSwitch.STOP_LOSS_REQUIRED, false));
        ada.filled(Side.BUY, AAPL, "4", "95");
        ada.filled(Side.BUY, AAPL, "6", Protection.NONE);
        Order exit = sell("10", "105");
        settled();

        house.broker.fill(stop(), stored(exit));

        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
        assertThat(stored(exit).status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(stored(exit).filledQuantity()).isEqualTo(Quantity.of("6"));
    }

    @Test
    void aShortPositionKeepsItsStopBesideALowerLimit() {
        ada.filled(Side.SELL, AAPL, "10", "105");
        Order exit =
                ada.accepted(OrderTicket.limit(AAPL, Side.BUY, Quantity.of("10"), Price.of("95")));
        settled();
        assertThat(shown().protectedQuantity()).isEqualTo(Quantity.of("10"));

        house.broker.fill(stop());

        house.watchUntil(() -> stored(exit).status() == OrderStatus.CANCELED);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }
}
