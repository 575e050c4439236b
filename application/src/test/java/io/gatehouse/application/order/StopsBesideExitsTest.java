package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/** Where a stop may stand beside an exit when either of them moves. */
class StopsBesideExitsTest extends ExitsBesideStopsCase {
    private final ReplaceOrder replaceOrder =
            new ReplaceOrder(
                    house.access,
                    house.desk,
                    house.decisions,
                    house.dispatch,
                    house.watch,
                    TradingHouse.NO_COPIES,
                    house.ids);

    @Test
    void aStopBehindTheStopIsNoWayToAWiderOne() {
        hold();

        ada.accepted(
                new OrderTicket(
                        AAPL,
                        Side.SELL,
                        OrderType.STOP,
                        Quantity.of("10"),
                        Optional.empty(),
                        Desk.price("50"),
                        TimeInForce.GTC,
                        Protection.NONE,
                        true,
                        false,
                        OrderOrigin.USER));

        settled();
        assertThat(shown().protectedQuantity()).isEqualTo(Quantity.of("10"));
        assertThat(stop().ticket().stopPrice()).isEqualTo(Desk.price("95"));
        house.broker.fill(stop());
        house.watchUntil(() -> ada.working().isEmpty());
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"97", "94"})
    void theStopStaysBesideALimitWhereverItIsMoved(String price) {
        hold();
        Order exit = sell("10", "105");
        settled();

        replaceOrder.replace(
                new ReplaceOrder.Command(
                        ada.actor(),
                        Optional.of(ada.account()),
                        exit.id(),
                        new OrderChange(Optional.empty(), Desk.price(price), Optional.empty()),
                        PATIENCE,
                        CONTEXT));

        house.watchUntil(() -> stored(exit).ticket().price().equals(Desk.price(price)));
        assertThat(shown().protectedQuantity()).isEqualTo(Quantity.of("10"));
    }

    /** One price would fill both. */
    @Test
    void theStopIsNotMovedPastAnExitThatRests() {
        hold();
        sell("10", "97");
        settled();

        assertThat(moved("97")).isInstanceOf(ProtectPosition.Result.Refused.class);
        assertThat(moved("96.99")).isInstanceOf(ProtectPosition.Result.Protected.class);
    }

    private ProtectPosition.Result moved(String stop) {
        return new ProtectPosition(house.access, house.desk, house.dispatch, house.ids)
                .protect(
                        new ProtectPosition.Command(
                                ada.actor(),
                                Optional.of(ada.account()),
                                AAPL,
                                Optional.of(new ProtectPosition.Level(Desk.price(stop))),
                                Optional.empty(),
                                CONTEXT));
    }

    @Test
    void theStopComesBackWhenTheExitInItsWayEnds() {
        hold();
        Order exit = ada.accepted(stopAt("97"));
        house.watchUntil(() -> shown().protectedQuantity().isZero());

        house.line.cancel(stored(exit));

        house.watchUntil(() -> shown().protectedQuantity().equals(Quantity.of("10")));
    }

    private static OrderTicket stopAt(String price) {
        return new OrderTicket(
                AAPL,
                Side.SELL,
                OrderType.STOP,
                Quantity.of("10"),
                Optional.empty(),
                Desk.price(price),
                TimeInForce.GTC,
                Protection.NONE,
                true,
                false,
                OrderOrigin.USER);
    }
}
