package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Two orders that wait below a market of 100. */
class CancelOrdersTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final CancelOrders cancelOrders =
            new CancelOrders(
                    house.access, house.desk, house.dispatch, house.watch, house.orders, house.ids);

    @BeforeEach
    void place() {
        house.quote(AAPL, "100", "100");
        ada.accepted(resting("96"));
        ada.accepted(resting("95"));
        house.watchUntil(
                () -> ada.working().stream().allMatch(order -> order.status() == OrderStatus.NEW));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void tellsWhatHasBecomeOfEachWithinTheWait() {
        assertThat(cancelled(PATIENCE))
                .extracting(Order::status)
                .containsExactly(OrderStatus.CANCELED, OrderStatus.CANCELED);
        assertThat(ada.working()).isEmpty();
    }

    @Test
    void waitsNoLongerThanItIsAskedToForABrokerThatIsMute() {
        house.line.answers(new SubmitOutcome.Sent());

        assertThat(cancelled(Duration.ofMillis(20)))
                .extracting(Order::status)
                .containsExactly(OrderStatus.PENDING_CANCEL, OrderStatus.PENDING_CANCEL);
    }

    private List<Order> cancelled(Duration patience) {
        return done(
                cancelOrders.cancel(
                        new CancelOrders.Command(
                                ada.actor(),
                                Optional.of(ada.account()),
                                Optional.empty(),
                                patience,
                                CONTEXT)));
    }

    private static OrderTicket resting(String price) {
        return OrderTicket.limit(AAPL, Side.BUY, Quantity.of("1"), Price.of(price))
                .withProtection(new Protection(Desk.price("94"), Optional.empty()));
    }
}
