package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.position.PositionView;
import io.gatehouse.application.position.ShowPosition;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.util.List;
import java.util.Optional;

/** Ten shares bought at 100 with a stop at 95 and a target at 108; the market stands at 100. */
abstract class ExitsBesideStopsCase {
    static final Protection BRACKET = new Protection(Desk.price("95"), Desk.price("108"));

    final TradingHouse house = TradingHouse.open();
    final Desk ada = house.trader("100000", "USD");
    final ShowPosition showPosition = new ShowPosition(house.access, house.books);

    @BeforeEach
    void quote() {
        house.quote(AAPL, "100", "100");
    }

    @AfterEach
    void close() {
        house.close();
    }

    void hold() {
        ada.filled(Side.BUY, AAPL, "10", BRACKET);
        settled();
    }

    Order sell(String quantity, String limit) {
        return ada.accepted(
                OrderTicket.limit(AAPL, Side.SELL, Quantity.of(quantity), Price.of(limit)));
    }

    Order limit(String quantity, String price) {
        return ada.accepted(
                OrderTicket.limit(AAPL, Side.SELL, Quantity.of(quantity), Price.of(price))
                        .withProtection(new Protection(Desk.price("110"), Optional.empty())));
    }

    /** Every command has been carried out. */
    void settled() {
        house.watchUntil(
                () -> ada.working().stream().allMatch(order -> order.status() == OrderStatus.NEW));
    }

    Order stop() {
        List<Order> stops =
                ada.working().stream()
                        .filter(order -> order.ticket().isProtective())
                        .filter(order -> order.ticket().type() == OrderType.STOP)
                        .toList();
        assertThat(stops).hasSize(1);
        return stops.getFirst();
    }

    PositionView shown() {
        return done(showPosition.show(ada.actor(), Optional.of(ada.account()), AAPL));
    }

    Order stored(Order order) {
        return house.orders.find(ada.account(), List.of(order.id())).getFirst();
    }
}
