package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.position.PositionView;
import io.gatehouse.application.position.ShowPosition;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.risk.RiskSwitch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ten shares bought at 100 with a stop at 95 and a target at 108; the market stands at 100. */
class ExitsBesideStopsTest {
    private static final Protection BRACKET = new Protection(Desk.price("95"), Desk.price("108"));

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final ShowPosition showPosition = new ShowPosition(house.access, house.books);
    private final ReplaceOrder replaceOrder =
            new ReplaceOrder(
                    house.access,
                    house.desk,
                    house.decisions,
                    house.dispatch,
                    house.watch,
                    house.ids);

    @BeforeEach
    void quote() {
        house.quote(AAPL, "100", "100");
    }

    @AfterEach
    void close() {
        house.close();
    }

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

    private void hold() {
        ada.filled(Side.BUY, AAPL, "10", BRACKET);
        settled();
    }

    private Order sell(String quantity, String limit) {
        return ada.accepted(
                OrderTicket.limit(AAPL, Side.SELL, Quantity.of(quantity), Price.of(limit)));
    }

    /** Sells the ten and five more. */
    private Order reversal() {
        return limit("15", "105");
    }

    private Order limit(String quantity, String price) {
        return ada.accepted(
                OrderTicket.limit(AAPL, Side.SELL, Quantity.of(quantity), Price.of(price))
                        .withProtection(new Protection(Desk.price("110"), Optional.empty())));
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

    /** Every command has been carried out. */
    private void settled() {
        house.watchUntil(
                () -> ada.working().stream().allMatch(order -> order.status() == OrderStatus.NEW));
    }

    private Order stop() {
        List<Order> stops =
                ada.working().stream()
                        .filter(order -> order.ticket().isProtective())
                        .filter(order -> order.ticket().type() == OrderType.STOP)
                        .toList();
        assertThat(stops).hasSize(1);
        return stops.getFirst();
    }

    private PositionView shown() {
        return done(showPosition.show(ada.actor(), Optional.of(ada.account()), AAPL));
    }

    private Order stored(Order order) {
        return house.orders.find(ada.account(), List.of(order.id())).getFirst();
    }
}
