package io.gatehouse.application.position;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.ListOrders;
import io.gatehouse.application.order.ShowOrder;
import io.gatehouse.application.order.ShowOrderTimeline;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore.FillFilter;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Excursion;
import io.gatehouse.domain.position.MarkRange;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

class PositionsTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final Actor stranger = house.somebody(Role.TRADER);
    private final Optional<AccountId> account = Optional.of(ada.account());
    private final ListPositions listPositions = new ListPositions(house.access, house.books);
    private final ShowPosition showPosition = new ShowPosition(house.access, house.books);
    private final ListFills listFills = new ListFills(house.access, house.positions);
    private final ListTrades listTrades =
            new ListTrades(
                    house.access,
                    house.positions,
                    (account, trades) ->
                            trades.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Function.identity(),
                                                    trade ->
                                                            new MarkRange(
                                                                    Price.of("98"),
                                                                    Price.of("104")))),
                    house.catalogue);
    private final ListOrders listOrders = new ListOrders(house.access, house.orders);
    private final ShowOrder showOrder = new ShowOrder(house.access, house.orders);
    private final ShowOrderTimeline showTimeline =
            new ShowOrderTimeline(house.access, house.orders);

    @BeforeEach
    void quote() {
        house.quote(AAPL, "100", "100");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void showsAPositionAtItsMark() {
        ada.filled(Side.BUY, AAPL, "10", new Protection(Desk.price("95"), Desk.price("120")));
        house.quote(AAPL, "103", "103.50");
        house.clock.advance(Duration.ofSeconds(7));

        PositionView shown = done(showPosition.show(ada.actor(), account, AAPL));

        assertThat(shown.quantity()).isEqualTo(Quantity.of("10"));
        assertThat(shown.side()).isEqualTo(Side.BUY);
        assertThat(shown.averagePrice()).isEqualTo(Price.of("100"));
        assertThat(shown.protection())
                .isEqualTo(new Protection(Desk.price("95"), Desk.price("120")));
        PositionView.Mark mark = shown.mark().orElseThrow();
        assertThat(mark.price()).isEqualTo(Price.of("103"));
        assertThat(mark.value()).isEqualByComparingTo("1030");
        assertThat(mark.unrealized()).isEqualByComparingTo("30");
        assertThat(mark.ageSeconds()).isEqualTo(7);
    }

    @Test
    void showsTheStopThatTheMarketReachesFirst() {
        ada.filled(Side.BUY, AAPL, "10", new Protection(Desk.price("90"), Desk.price("120")));
        house.clock.advance(Duration.ofSeconds(5));
        ada.filled(Side.BUY, AAPL, "10", new Protection(Desk.price("95"), Desk.price("130")));

        assertThat(done(showPosition.show(ada.actor(), account, AAPL)).protection())
                .isEqualTo(new Protection(Desk.price("95"), Desk.price("120")));
    }

    @Test
    void multipliesByTheContract() {
        house.quote(EURUSD, "1.1000", "1.1000");
        ada.filled(Side.SELL, EURUSD, "0.1", "1.1100");
        house.quote(EURUSD, "1.0990", "1.0995");

        PositionView.Mark mark =
                done(showPosition.show(ada.actor(), account, EURUSD)).mark().orElseThrow();

        // Short 10,000 EUR, marked at the ask.
        assertThat(mark.price()).isEqualTo(Price.of("1.0995"));
        assertThat(mark.value()).isEqualByComparingTo("-10995");
        assertThat(mark.unrealized()).isEqualByComparingTo("5");
    }

    @Test
    void listsPositionsBySymbolAndForgetsFlatOnes() {
        house.quote(BTC, "50000", "50000");
        ada.filled(Side.BUY, BTC, "0.01", "49000");
        ada.filled(Side.BUY, AAPL, "10", "95");

        assertThat(done(listPositions.list(ada.actor(), account)))
                .extracting(PositionView::instrument)
                .containsExactly(AAPL, BTC);

        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("10")));
        assertThat(refused(showPosition.show(ada.actor(), account, AAPL)))
                .isEqualTo(new Refusal.NotFound("position"));
    }

    @Test
    void listsFillsAndRoundTrips() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        house.quote(AAPL, "103", "103");
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("10")));
        ada.filled(Side.BUY, AAPL, "5", "95");

        assertThat(done(listFills.list(ada.actor(), account, fills(10))))
                .extracting(booked -> booked.fill().side().signed(booked.fill().quantity()))
                .containsExactly(Quantity.of("5"), Quantity.of("-10"), Quantity.of("10"));
        assertThat(done(listTrades.list(ada.actor(), account, trades(Optional.of(true)))))
                .singleElement()
                .satisfies(
                        view -> {
                            assertThat(view.trade().result().net()).isEqualByComparingTo("30");
                            // 10 x (98 - 100) and 10 x (104 - 100); 30 of 10 x (100 - 95)
                            assertThat(view.excursion().orElseThrow())
                                    .isEqualTo(
                                            new Excursion(
                                                    new BigDecimal("-20"), new BigDecimal("40")));
                            assertThat(view.rMultiple().orElseThrow()).isEqualByComparingTo("0.6");
                        });
        assertThat(done(listTrades.list(ada.actor(), account, trades(Optional.of(false)))))
                .singleElement()
                .satisfies(view -> assertThat(view.trade().entry().quantity()).isEqualTo(q("5")));
        assertThat(done(listTrades.list(ada.actor(), account, trades(Optional.empty()))))
                .extracting(view -> view.trade().isClosed())
                .containsExactly(false, true);
    }

    @Test
    void showsOrdersAndTheirTimelines() {
        Order filled = ada.filled(Side.BUY, AAPL, "10", "95");

        assertThat(done(showOrder.show(ada.actor(), account, filled.id())).status())
                .isEqualTo(OrderStatus.FILLED);
        assertThat(done(showTimeline.show(ada.actor(), account, filled.id())))
                .extracting(OrderEvent::kind)
                .containsExactly("ACCEPTED", "ACKNOWLEDGED", "FILLED");
        assertThat(
                        done(
                                listOrders.list(
                                        ada.actor(),
                                        account,
                                        new ListOrders.Query(
                                                OrderStore.Filter.ALL
                                                        .in(Set.of(OrderStatus.FILLED))
                                                        .of(AAPL),
                                                Optional.empty(),
                                                10))))
                .extracting(Order::id)
                .containsExactly(filled.id());
    }

    @Test
    void knowsNoOrderOfNobody() {
        OrderId unknown = new OrderId(new UUID(1, 1));

        assertThat(refused(showOrder.show(ada.actor(), account, unknown)))
                .isEqualTo(new Refusal.NotFound("order"));
        assertThat(refused(showTimeline.show(ada.actor(), account, unknown)))
                .isEqualTo(new Refusal.NotFound("order"));
    }

    @Test
    void hidesTheBooksOfOthers() {
        Order filled = ada.filled(Side.BUY, AAPL, "10", "95");
        Refusal absent = new Refusal.NotFound("account");

        assertThat(refused(listPositions.list(stranger, account))).isEqualTo(absent);
        assertThat(refused(showPosition.show(stranger, account, AAPL))).isEqualTo(absent);
        assertThat(refused(listFills.list(stranger, account, fills(10)))).isEqualTo(absent);
        assertThat(refused(listTrades.list(stranger, account, trades(Optional.empty()))))
                .isEqualTo(absent);
        assertThat(refused(showOrder.show(stranger, account, filled.id()))).isEqualTo(absent);
        assertThat(refused(showTimeline.show(stranger, account, filled.id()))).isEqualTo(absent);
    }

    private static ListFills.Query fills(int limit) {
        return new ListFills.Query(FillFilter.ALL, Optional.empty(), limit);
    }

    private static ListTrades.Query trades(Optional<Boolean> closed) {
        return new ListTrades.Query(
                closed, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 10);
    }

    private static Quantity q(String value) {
        return Quantity.of(value);
    }
}
