package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.BTC;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.broker.ScriptedBroker.Handed;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 0.1 BTC under a stop for all of it, at a broker that refuses commands for that stop. */
class RefusedChildrenTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private OrderId stop;

    @BeforeEach
    void holdUnderAStop() {
        house.quote(BTC, "50000", "50000");
        ada.filled(Side.BUY, BTC, "0.1", "47000");
        house.watchUntil(
                () -> ada.working().stream().anyMatch(order -> order.status() == OrderStatus.NEW));
        stop = ada.working().getFirst().id();
        house.line.answers(new SubmitOutcome.Sent());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void makesAnewWhatCannotBeChanged() throws InterruptedException {
        OrderId exit = sell("0.04");
        assertThat(house.line.next()).isEqualTo(new Handed("NEW", exit));
        assertThat(house.line.next()).isEqualTo(new Handed("REPLACE", stop));
        house.line.report(filled(exit, "0.04"));

        house.line.report(refused());
        assertThat(house.line.next()).isEqualTo(new Handed("CANCEL", stop));
        house.line.report(canceled(stop));

        Order anew = protection();
        assertThat(anew.id()).isNotEqualTo(stop);
        assertThat(anew.ticket().quantity()).isEqualTo(Quantity.of("0.06"));
        assertThat(house.line.next()).isEqualTo(new Handed("NEW", anew.id()));
    }

    @Test
    void resizesWhatCouldNotBeCancelled() throws InterruptedException {
        OrderId exit = sell("0.1");
        assertThat(house.line.next()).isEqualTo(new Handed("NEW", exit));
        assertThat(house.line.next()).isEqualTo(new Handed("CANCEL", stop));
        house.line.report(filled(exit, "0.04"));
        house.line.report(canceled(exit));

        house.line.report(refused());

        assertThat(house.line.next()).isEqualTo(new Handed("REPLACE", stop));
        assertThat(protection().pendingChange().orElseThrow().quantity())
                .contains(Quantity.of("0.06"));
    }

    @Test
    void asksNoBrokerForEverThatRefusesEverything() throws InterruptedException {
        OrderId exit = sell("0.04");
        assertThat(house.line.next()).isEqualTo(new Handed("NEW", exit));
        assertThat(house.line.next()).isEqualTo(new Handed("REPLACE", stop));
        house.line.report(refused());
        assertThat(house.line.next()).isEqualTo(new Handed("CANCEL", stop));

        house.line.report(refused());

        assertThat(protection().status()).isEqualTo(OrderStatus.NEW);
        assertThat(protection().ticket().quantity()).isEqualTo(Quantity.of("0.1"));
    }

    @Test
    void makesNoneAnewThatIsRefusedBeforeThePositionChanges() throws InterruptedException {
        OrderId exit = sell("0.1");
        assertThat(house.line.next()).isEqualTo(new Handed("NEW", exit));
        assertThat(house.line.next()).isEqualTo(new Handed("CANCEL", stop));
        house.line.report(canceled(stop));
        house.line.report(canceled(exit));
        OrderId anew = protection().id();
        assertThat(house.line.next()).isEqualTo(new Handed("NEW", anew));

        house.line.report(rejected(anew));
        assertThat(ada.working()).isEmpty();

        OrderId part = sell("0.04");
        assertThat(house.line.next()).isEqualTo(new Handed("NEW", part));
        house.line.report(filled(part, "0.04"));
        assertThat(protection().ticket().quantity()).isEqualTo(Quantity.of("0.06"));
    }

    private OrderId sell(String quantity) {
        OrderTicket ticket =
                OrderTicket.market(BTC, Side.SELL, Quantity.of(quantity))
                        .asReduceOnly(OrderOrigin.USER);
        SubmitOrder.Result result =
                house.submit.submit(
                        new SubmitOrder.Command(
                                ada.actor(),
                                Optional.of(ada.account()),
                                ticket,
                                PositionEffect.ANY,
                                Optional.empty(),
                                "",
                                Duration.ZERO,
                                TradingHouse.CONTEXT));
        assertThat(result).isInstanceOf(SubmitOrder.Result.Accepted.class);
        return ((SubmitOrder.Result.Accepted) result).order().id();
    }

    /** The one working order that protects the position. */
    private Order protection() {
        List<Order> all =
                ada.working().stream().filter(order -> order.ticket().isProtective()).toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private BrokerEvent refused() {
        return new BrokerEvent.CommandRejected(subject(stop), "no", "Not now.", now());
    }

    private BrokerEvent rejected(OrderId order) {
        return new BrokerEvent.Rejected(
                subject(order), "rejected-" + order, RejectCode.INVALID_PRICE, "Off tick.", now());
    }

    private BrokerEvent canceled(OrderId order) {
        return new BrokerEvent.Canceled(subject(order), "canceled-" + order, "As asked.", now());
    }

    private BrokerEvent filled(OrderId order, String quantity) {
        return new BrokerEvent.Executed(
                subject(order),
                "fill-" + order,
                Quantity.of(quantity),
                Price.of("50000"),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                now());
    }

    private Instant now() {
        return house.clock.instant();
    }

    private BrokerEvent.Subject subject(OrderId order) {
        return new BrokerEvent.Subject(BrokerId.PAPER, ada.account(), order);
    }
}
