package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.broker.ScriptedBroker.Handed;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Orders to buy 0.1 BTC at 49,000, and what a scripted broker reports of them. */
abstract class UnderWayCase {
    final TradingHouse house = TradingHouse.open();
    final Desk ada = house.trader("100000", "USD");

    @BeforeEach
    void quote() {
        house.quote(BTC, "50000", "50000");
        house.line.answers(new SubmitOutcome.Sent());
    }

    @AfterEach
    void close() {
        house.close();
    }

    Order place() {
        return place(Price.of("49000"));
    }

    Order place(Price limit) {
        SubmitOrder.Result result = house.submit.submit(command(limit));
        assertThat(result).isInstanceOf(SubmitOrder.Result.Accepted.class);
        return ((SubmitOrder.Result.Accepted) result).order();
    }

    SubmitOrder.Command command() {
        return command(Price.of("49000"));
    }

    SubmitOrder.Command command(Price limit) {
        OrderTicket ticket =
                OrderTicket.limit(BTC, Side.BUY, Quantity.of("0.1"), limit)
                        .withProtection(new Protection(Desk.price("47000"), Optional.empty()));
        return new SubmitOrder.Command(
                ada.actor(),
                Optional.of(ada.account()),
                ticket,
                PositionEffect.ANY,
                Optional.empty(),
                "",
                Duration.ZERO,
                CONTEXT);
    }

    Order cancel(Order order) {
        CancelOrder.Result result = house.cancelOrder.cancel(command(order, Duration.ZERO));
        assertThat(result).isInstanceOf(CancelOrder.Result.Canceled.class);
        return ((CancelOrder.Result.Canceled) result).order();
    }

    CancelOrder.Command command(Order order, Duration patience) {
        return new CancelOrder.Command(
                ada.actor(), Optional.of(ada.account()), order.id(), patience, CONTEXT);
    }

    void assertHanded(String call, Order order) throws InterruptedException {
        assertThat(house.line.next()).isEqualTo(new Handed(call, order.id()));
    }

    void awaitStatus(Order order, OrderStatus status) {
        house.watchUntil(() -> stored(order).status() == status);
    }

    Order stored(Order order) {
        return house.orders.find(ada.account(), List.of(order.id())).getFirst();
    }

    BrokerEvent acknowledged(Order order) {
        return new BrokerEvent.Acknowledged(subject(order), "ack", "B-1", house.clock.instant());
    }

    BrokerEvent canceled(Order order) {
        return new BrokerEvent.Canceled(
                subject(order), "canceled", "As asked.", house.clock.instant());
    }

    BrokerEvent filled(Order order, String quantity) {
        return filled(order, quantity, "fill");
    }

    BrokerEvent filled(Order order, String quantity, String execution) {
        return new BrokerEvent.Executed(
                subject(order),
                execution,
                Quantity.of(quantity),
                Price.of("49000"),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                house.clock.instant());
    }

    static BrokerEvent.Subject subject(Order order) {
        return new BrokerEvent.Subject(BrokerId.PAPER, order.accountId(), order.id());
    }
}
