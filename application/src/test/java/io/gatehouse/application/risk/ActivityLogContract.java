package io.gatehouse.application.risk;

import static io.gatehouse.application.port.Specimens.BTC;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;
import static io.gatehouse.application.port.Specimens.in;
import static io.gatehouse.application.port.Specimens.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.ActivityLog.Executed;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.Changes;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;
import io.gatehouse.domain.risk.Activity.ClosedTrade;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every source of recent activity does. */
public abstract class ActivityLogContract {
    private final AccountId account = accountId();
    private final AccountId other = accountId();

    protected abstract ActivityLog activity();

    protected abstract OrderStore orders();

    protected abstract PositionStore positions();

    protected abstract Transactions transactions();

    @Test
    void tellsWhenUsersSentOrders() {
        inserted(order(account, NINE));
        inserted(order(account, NINE.plusSeconds(1)));
        inserted(in(OrderStatus.DENIED, order(account, NINE.plusSeconds(2))));
        inserted(protective(order(account, NINE.plusSeconds(2))));
        inserted(order(other, NINE.plusSeconds(3)));

        assertThat(activity().sentSince(List.of(account), NINE))
                .containsExactly(new Owned<>(account, NINE.plusSeconds(1)));
        assertThat(activity().sentSince(List.of(account, other), NINE)).hasSize(2);
    }

    @Test
    void tellsWhenUsersChangedAndCancelledOrdersOfAnyAge() {
        Order old = inserted(order(account, NINE.minusSeconds(86_400)));
        Order child = inserted(protective(order(account, NINE.minusSeconds(86_400))));
        happened(old, 1, "REPLACE_REQUESTED", NINE);
        happened(old, 2, "REPLACE_REQUESTED", NINE.plusSeconds(1));
        happened(old, 3, "REPLACED", NINE.plusSeconds(2));
        happened(old, 4, "CANCEL_REQUESTED", NINE.plusSeconds(3));
        happened(child, 5, "CANCEL_REQUESTED", NINE.plusSeconds(4));

        assertThat(activity().sentSince(List.of(account, other), NINE))
                .containsExactly(
                        new Owned<>(account, NINE.plusSeconds(1)),
                        new Owned<>(account, NINE.plusSeconds(3)));
    }

    @Test
    void tellsWhatWasExecutedAfterAnInstant() {
        executed(account, Side.BUY, NINE);
        executed(account, Side.SELL, NINE.plusSeconds(1));
        executed(other, Side.BUY, NINE.plusSeconds(1));

        assertThat(activity().executedSince(List.of(account), NINE))
                .containsExactly(
                        new Owned<>(account, new Executed(BTC, Side.SELL, NINE.plusSeconds(1))));
    }

    @Test
    void countsOrdersThatWereNotDenied() {
        inserted(order(account, NINE.minusSeconds(1)));
        inserted(order(account, NINE));
        inserted(in(OrderStatus.CANCELED, order(account, NINE.plusSeconds(1))));
        inserted(in(OrderStatus.DENIED, order(account, NINE.plusSeconds(2))));
        inserted(order(other, NINE));

        assertThat(activity().ordersSince(Map.of(account, NINE, other, NINE.plusSeconds(1))))
                .isEqualTo(Map.of(account, 2, other, 0));
    }

    @Test
    void countsTradesByWhenTheyBegan() {
        ended(NINE.minusSeconds(1), NINE.plusSeconds(9), "1");
        ended(NINE, NINE.plusSeconds(9), "-1");
        ended(NINE.plusSeconds(1), NINE.plusSeconds(9), "0");

        assertThat(activity().endedTradesSince(Map.of(account, NINE)))
                .isEqualTo(Map.of(account, 2));
    }

    @Test
    void tellsWonAndLostTradesByWhenTheyEnded() {
        ended(NINE, NINE.plusSeconds(9), "5");
        ended(NINE, NINE.plusSeconds(7), "-5");
        ended(NINE, NINE.plusSeconds(8), "0");

        assertThat(activity().decidedTrades(List.of(account, other), 40, 5))
                .containsExactly(
                        new Owned<>(account, new ClosedTrade(NINE.plusSeconds(7), false)),
                        new Owned<>(account, new ClosedTrade(NINE.plusSeconds(9), true)));
    }

    /** Closed by one call perhaps: whoever asks for a streak meets the loss first. */
    @Test
    void tellsLossesAfterGainsOfTheSameInstant() {
        Instant end = NINE.plusSeconds(9);
        ended(NINE, end, "-5");
        ended(NINE.plusSeconds(1), end, "5");
        ended(NINE.plusSeconds(2), end, "-1");

        assertThat(activity().decidedTrades(List.of(account), 40, 5))
                .extracting(Owned::value)
                .containsExactly(
                        new ClosedTrade(end, true),
                        new ClosedTrade(end, false),
                        new ClosedTrade(end, false));
    }

    @Test
    void leavesOutWholeGroupsOfOldTrades() {
        for (int i = 1; i <= 7; i++) {
            ended(NINE, NINE.plusSeconds(i), "1");
        }

        assertThat(activity().decidedTrades(List.of(account), 7, 3)).hasSize(7);
        assertThat(activity().decidedTrades(List.of(account), 6, 3))
                .extracting(trade -> trade.value().closedAt())
                .containsExactly(
                        NINE.plusSeconds(4),
                        NINE.plusSeconds(5),
                        NINE.plusSeconds(6),
                        NINE.plusSeconds(7));
        assertThat(activity().decidedTrades(List.of(account), 3, 3)).hasSize(1);
    }

    private Order inserted(Order order) {
        transactions().run(() -> orders().insert(List.of(new OrderStore.Stored(order, "hash"))));
        return order;
    }

    /** The same order, come from a position's protection. */
    private static Order protective(Order order) {
        OrderTicket ticket = order.ticket().asReduceOnly(OrderOrigin.PROTECTIVE);
        return Specimens.order(order.identity(), ticket, order.status(), order.createdAt());
    }

    private void happened(Order order, long sequence, String kind, Instant at) {
        OrderEvent event = new OrderEvent(order.id(), sequence, kind, order.status(), at, "");
        OrderStore.OwnedEvent owned = new OrderStore.OwnedEvent(order.accountId(), event);
        transactions().run(() -> orders().append(List.of(owned)));
    }

    private void executed(AccountId owner, Side side, Instant at) {
        Fill fill =
                new Fill(
                        new FillId(id(at)),
                        new OrderId(id(at)),
                        "x-" + id(at),
                        BTC,
                        side,
                        Quantity.of("1"),
                        Price.of("100"),
                        Optional.empty(),
                        BigDecimal.ZERO,
                        BigDecimal.ONE,
                        at);
        BookedFill booked =
                new BookedFill(
                        owner,
                        fill,
                        BrokerId.PAPER,
                        new TradeId(id(at)),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO);
        save(List.of(), List.of(booked));
    }

    private void ended(Instant from, Instant to, String netBase) {
        Trade.Leg one = new Trade.Leg(Quantity.of("1"), new BigDecimal("100"));
        Trade.Result result =
                new Trade.Result(
                        BigDecimal.ONE,
                        new BigDecimal(netBase).add(BigDecimal.TWO),
                        BigDecimal.ZERO,
                        BigDecimal.TWO);
        Trade trade =
                new Trade(
                        new TradeId(id(from)),
                        BTC,
                        Side.BUY,
                        one,
                        one,
                        result,
                        from,
                        Optional.of(to));
        save(List.of(new Owned<>(account, trade)), List.of());
    }

    private void save(List<Owned<Trade>> trades, List<BookedFill> fills) {
        Changes changes =
                new Changes(
                        List.of(), List.of(), trades, List.of(), List.of(), fills, List.of(),
                        List.of());
        transactions().run(() -> positions().save(changes));
    }
}
