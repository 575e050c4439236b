package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.order.CancelOrder;
import io.gatehouse.application.order.ReplaceOrder;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderDraft;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RuleVerdict;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Counts are kept in the books while orders come; a dry run reads the books anew, so that what it
 * denies shows that the stored rows give the same counts.
 */
class RecentActivityTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");

    @BeforeEach
    void quote() {
        house.quote(AAPL, "100", "100");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void countsOrdersOfTheLastMinute() {
        ada.limited(RiskLimit.MAX_ORDERS_PER_MINUTE, "2");
        ada.accepted(resting("1"));
        house.clock.advance(Duration.ofSeconds(30));
        ada.accepted(resting("2"));

        assertThat(denials(resting("3"))).containsExactly("order_rate");
        assertThat(rehearsed(resting("3"))).containsExactly("order_rate");

        house.clock.advance(Duration.ofSeconds(30));
        ada.accepted(resting("3"));
    }

    @Test
    void aLossCountsWhicheverTradeOfItsInstantWasBookedLast() {
        ada.limited(RiskLimit.MAX_CONSECUTIVE_LOSSES, "1");
        house.quote(BTC, "50000", "50000");
        ada.filled(Side.BUY, BTC, "0.01", "47000");
        ada.filled(Side.BUY, AAPL, "1", "90");
        house.clock.advance(Duration.ofSeconds(1));
        house.quote(BTC, "49000", "49000");
        house.quote(AAPL, "101", "101");

        ada.accepted(OrderTicket.market(BTC, Side.SELL, Quantity.of("0.01")));
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("1")));
        house.watchUntil(() -> ada.working().isEmpty());

        assertThat(denials(resting("1"))).containsExactly("loss_streak");
        assertThat(rehearsed(resting("1"))).containsExactly("loss_streak");
    }

    @Test
    void aCancelCountsAndIsNeverBlocked() {
        ada.limited(RiskLimit.MAX_ORDERS_PER_MINUTE, "3");
        Order first = ada.accepted(resting("1"));
        Order second = ada.accepted(resting("2"));
        assertThat(cancelled(first)).isNotInstanceOf(CancelOrder.Result.Refused.class);

        assertThat(rehearsed(resting("3"))).containsExactly("order_rate");
        assertThat(ada.placed(resting("3"))).isInstanceOf(SubmitOrder.Result.Denied.class);
        assertThat(cancelled(second)).isNotInstanceOf(CancelOrder.Result.Refused.class);
    }

    @Test
    void aChangeCountsAndADeniedOneDoesNot() {
        ada.limited(RiskLimit.MAX_ORDERS_PER_MINUTE, "3");
        Order order = ada.accepted(resting("1"));
        assertThat(moved(order, "80")).isInstanceOf(ReplaceOrder.Result.Denied.class);
        assertThat(moved(order, "97")).isInstanceOf(ReplaceOrder.Result.Changed.class);
        assertThat(rehearsed(resting("2"))).isEmpty();
        assertThat(moved(order, "96")).isInstanceOf(ReplaceOrder.Result.Changed.class);

        assertThat(denials(resting("2"))).containsExactly("order_rate");
        assertThat(rehearsed(resting("2"))).containsExactly("order_rate");
    }

    @Test
    void anExitPassesWhateverWasDone() {
        ada.filled(Side.BUY, AAPL, "5", "95");
        ada.limited(RiskLimit.MAX_ORDERS_PER_MINUTE, "0");
        ada.limited(RiskLimit.MAX_ORDERS_PER_DAY, "0");
        ada.limited(RiskLimit.MAX_REPEATS_PER_MINUTE, "1");

        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("5")));
    }

    @Test
    void countsOrdersFromTheBeginOfTheRiskDay() {
        ada.accepted(resting("1"));
        ada.limited(RiskLimit.MAX_ORDERS_PER_DAY, "2");
        ada.accepted(resting("2"));

        assertThat(denials(resting("3"))).containsExactly("max_orders_per_day");
        assertThat(rehearsed(resting("3"))).containsExactly("max_orders_per_day");

        house.clock.advance(Duration.ofHours(15));
        house.quote(AAPL, "100", "100");
        ada.accepted(resting("3"));
    }

    @Test
    void aChangeIsNoOtherOrderOfTheDay() {
        Order first = ada.accepted(resting("1"));
        ada.limited(RiskLimit.MAX_ORDERS_PER_DAY, "2");
        ada.accepted(resting("2"));

        assertThat(moved(first, "97")).isInstanceOf(ReplaceOrder.Result.Changed.class);
        assertThat(denials(resting("3"))).containsExactly("max_orders_per_day");
    }

    @Test
    void aChangeOfAnEarlierOrderIsNoneOfTheDayEither() {
        Order earlier = ada.accepted(OrderDraft.lasting(resting("1"), TimeInForce.GTC));
        house.clock.advance(Duration.ofHours(15));
        house.quote(AAPL, "100", "100");
        ada.limited(RiskLimit.MAX_ORDERS_PER_DAY, "1");
        assertThat(moved(earlier, "97")).isInstanceOf(ReplaceOrder.Result.Changed.class);
        ada.accepted(resting("2"));

        assertThat(moved(earlier, "96")).isInstanceOf(ReplaceOrder.Result.Changed.class);
        assertThat(denials(resting("3"))).containsExactly("max_orders_per_day");
    }

    @Test
    void countsTradesThatBeganInTheRiskDay() {
        ada.limited(RiskLimit.MAX_TRADES_PER_DAY, "1");
        ada.filled(Side.BUY, AAPL, "5", "95");
        house.clock.advance(Duration.ofSeconds(3));
        ada.accepted(protectedBuy("6"));
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("11")));

        assertThat(denials(protectedBuy("7"))).containsExactly("max_trades_per_day");
        assertThat(rehearsed(protectedBuy("7"))).containsExactly("max_trades_per_day");
    }

    @Test
    void countsExecutionsOfTheSameSide() {
        ada.limited(RiskLimit.MAX_REPEATS_PER_MINUTE, "2");
        ada.accepted(protectedBuy("1"));
        ada.accepted(protectedBuy("2"));

        assertThat(denials(protectedBuy("3"))).containsExactly("repeat_execution");
        assertThat(rehearsed(protectedBuy("3"))).containsExactly("repeat_execution");

        house.clock.advance(Duration.ofSeconds(60));
        assertThat(denials(protectedBuy("3"))).as("until a person").contains("repeat_execution");
        assertThat(rehearsed(protectedBuy("3"))).containsExactly("repeat_execution");
    }

    @Test
    void aDryRunThatTheCountDeniesLatchesNothing() {
        ada.limited(RiskLimit.MAX_REPEATS_PER_MINUTE, "2");
        ada.accepted(protectedBuy("1"));
        ada.accepted(protectedBuy("2"));
        assertThat(rehearsed(protectedBuy("3"))).containsExactly("repeat_execution");

        house.clock.advance(Duration.ofSeconds(60));

        ada.accepted(protectedBuy("3"));
    }

    @Test
    void waitsAfterLossesInARow() {
        ada.limited(RiskLimit.MAX_CONSECUTIVE_LOSSES, "2");
        ada.limited(RiskLimit.COOLDOWN_MINUTES, "10");
        lose("1");
        ada.accepted(protectedBuy("2"));
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("2")));
        assertThat(rehearsed(protectedBuy("3"))).isEmpty();
        lose("3");

        assertThat(denials(protectedBuy("5"))).containsExactly("loss_streak");
        assertThat(rehearsed(protectedBuy("5"))).containsExactly("loss_streak");

        house.clock.advance(Duration.ofMinutes(10));
        house.quote(AAPL, "100", "100");
        ada.accepted(protectedBuy("5"));
    }

    /** A trade from 100 to 99.5; one from 100 to 100 in between is neither won nor lost. */
    private void lose(String quantity) {
        ada.accepted(protectedBuy(quantity));
        house.quote(AAPL, "99.5", "99.5");
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of(quantity)));
        house.clock.advance(Duration.ofSeconds(1));
        house.quote(AAPL, "100", "100");
    }

    private static OrderTicket resting(String quantity) {
        return OrderTicket.limit(AAPL, Side.BUY, Quantity.of(quantity), Price.of("98"))
                .withProtection(new Protection(Desk.price("95"), Optional.empty()));
    }

    private static OrderTicket protectedBuy(String quantity) {
        return OrderTicket.market(AAPL, Side.BUY, Quantity.of(quantity))
                .withProtection(new Protection(Desk.price("95"), Optional.empty()));
    }

    private List<String> denials(OrderTicket ticket) {
        SubmitOrder.Result result = ada.placed(ticket);
        assertThat(result).isInstanceOf(SubmitOrder.Result.Denied.class);
        List<String> checks = rehearsed(ticket);
        assertThat(((SubmitOrder.Result.Denied) result).receipt().canonical()).contains(checks);
        return checks;
    }

    private List<String> rehearsed(OrderTicket ticket) {
        CheckOrder.Command command =
                new CheckOrder.Command(
                        ada.actor(), Optional.of(ada.account()), ticket, PositionEffect.ANY);
        Outcome<CheckOrder.Checked> checked =
                new CheckOrder(house.access, house.books, house.brokers, house.decisions)
                        .check(command);
        RiskDecision decision = ((Outcome.Done<CheckOrder.Checked>) checked).value().decision();
        return decision.verdicts().stream()
                .filter(RuleVerdict::isBreach)
                .map(RuleVerdict::check)
                .toList();
    }

    /** Its limit moved; below the stop at 95 the gate says no. */
    private ReplaceOrder.Result moved(Order order, String price) {
        OrderChange change = new OrderChange(Optional.empty(), Desk.price(price), Optional.empty());
        return house.replaceOrder.replace(
                new ReplaceOrder.Command(
                        ada.actor(),
                        Optional.of(ada.account()),
                        order.id(),
                        change,
                        PATIENCE,
                        CONTEXT));
    }

    private CancelOrder.Result cancelled(Order order) {
        return house.cancelOrder.cancel(
                new CancelOrder.Command(
                        ada.actor(), Optional.of(ada.account()), order.id(), PATIENCE, CONTEXT));
    }
}
