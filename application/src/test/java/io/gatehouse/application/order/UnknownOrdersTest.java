package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.BTC;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.FindOutcome;
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
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** An order for 0.1 BTC whose answer was lost on its way. */
class UnknownOrdersTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final ResolveUnknowns resolveUnknowns =
            new ResolveUnknowns(
                    house.brokers,
                    house.orders,
                    house.desk,
                    new ApplyExecution(house.desk, house.dispatch, house.ids),
                    house.dispatch,
                    house.ids,
                    house.clock);
    private Order order;

    @BeforeEach
    void loseTheAnswer() {
        house.quote(BTC, "50000", "50000");
        house.line.answers(new SubmitOutcome.Unknown("The line broke."));
        order = place("0.1", "49000");
        house.watchUntil(() -> stored().status() == OrderStatus.UNKNOWN);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void staysReservedWhileTheBrokerCannotTell() {
        house.line.finds(new FindOutcome.NotConclusive("not yet"));

        resolveUnknowns.resolve(Duration.ZERO);

        assertThat(stored().status()).isEqualTo(OrderStatus.UNKNOWN);
        assertThat(ada.working()).singleElement().isEqualTo(stored());
        assertThat(stored().leavesQuantity()).isEqualTo(Quantity.of("0.1"));
    }

    @Test
    void isBookedAsTheBrokerHasIt() {
        house.line.finds(new FindOutcome.Found(List.of(acknowledged(), filled("0.04"))));

        resolveUnknowns.resolve(Duration.ZERO);

        assertThat(stored().status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(ada.position(BTC)).isEqualTo(Quantity.of("0.04"));
    }

    /** Who is asked for an order may take it in; it would be filled before its cancel comes. */
    @Test
    void isNotAskedForWhileItsCancelIsOnItsWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        house.line.finds(new FindOutcome.Found(List.of(filled("0.1"))));
        house.line.answersCommands(
                () -> {
                    awaitQuietly(asked);
                    return new CommandOutcome.Sent();
                });
        house.cancelOrder.cancel(
                new CancelOrder.Command(
                        ada.actor(),
                        Optional.of(ada.account()),
                        order.id(),
                        Duration.ZERO,
                        TradingHouse.CONTEXT));

        resolveUnknowns.resolve(Duration.ZERO);

        assertThat(stored().status()).isEqualTo(OrderStatus.UNKNOWN);
        asked.countDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isBookedOnceHoweverOftenItIsAsked() {
        house.line.finds(new FindOutcome.Found(List.of(filled("0.04"))));
        resolveUnknowns.resolve(Duration.ZERO);

        house.line.report(filled("0.04"));

        assertThat(ada.position(BTC)).isEqualTo(Quantity.of("0.04"));
    }

    @Test
    void isRejectedOnlyWhenItsAbsenceIsProven() {
        house.line.finds(new FindOutcome.ProvenAbsent(house.clock.instant().plusSeconds(1)));

        resolveUnknowns.resolve(Duration.ZERO);

        assertThat(stored().status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(stored().rejectReason()).contains("Lost: the broker never had it.");
        assertThat(ada.working()).isEmpty();
    }

    /** It works at the broker: rejected here, it could fill what nothing is reserved for. */
    @Test
    void isNotRejectedWhereItsAcknowledgementOvertakesTheProof() {
        house.line.finds(
                () -> {
                    house.line.report(acknowledged());
                    return new FindOutcome.ProvenAbsent(now().plusSeconds(1));
                });

        resolveUnknowns.resolve(Duration.ZERO);

        assertThat(stored().status()).isEqualTo(OrderStatus.NEW);
        assertThat(ada.working()).singleElement().isEqualTo(stored());
        assertThat(stored().leavesQuantity()).isEqualTo(Quantity.of("0.1"));
    }

    @Test
    void isNotJudgedByAProofOfBeforeItWasSent() {
        house.line.finds(new FindOutcome.ProvenAbsent(order.createdAt()));

        resolveUnknowns.resolve(Duration.ZERO);

        assertThat(stored().status()).isEqualTo(OrderStatus.UNKNOWN);
    }

    @Test
    void mayResolveItselfBeforeAnybodyAsks() {
        house.line.finds(new FindOutcome.Found(List.of(acknowledged())));

        resolveUnknowns.resolve(Duration.ofSeconds(5));
        assertThat(stored().status()).isEqualTo(OrderStatus.UNKNOWN);

        house.clock.advance(Duration.ofSeconds(5));
        resolveUnknowns.resolve(Duration.ofSeconds(5));
        assertThat(stored().status()).isEqualTo(OrderStatus.NEW);
    }

    /** A node that dies between commit and answer leaves PENDING_NEW behind. */
    @Test
    void becomesUnknownWhereNobodyAnsweredForAMinute() {
        house.line.answers(new SubmitOutcome.Sent());
        order = place("0.05", "48000");
        house.clock.advance(Duration.ofSeconds(59));
        resolveUnknowns.resolve(Duration.ZERO);
        assertThat(stored().status()).isEqualTo(OrderStatus.PENDING_NEW);

        house.clock.advance(Duration.ofSeconds(1));
        resolveUnknowns.resolve(Duration.ZERO);

        assertThat(stored().status()).isEqualTo(OrderStatus.UNKNOWN);
    }

    private Order place(String quantity, String price) {
        OrderTicket ticket =
                OrderTicket.limit(BTC, Side.BUY, Quantity.of(quantity), Price.of(price))
                        .withProtection(new Protection(Desk.price("47000"), Optional.empty()));
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
        return ((SubmitOrder.Result.Accepted) result).order();
    }

    private Order stored() {
        return house.orders.find(ada.account(), List.of(order.id())).getFirst();
    }

    private BrokerEvent acknowledged() {
        return new BrokerEvent.Acknowledged(subject(), "ack", "B-1", now());
    }

    private BrokerEvent filled(String quantity) {
        return new BrokerEvent.Executed(
                subject(),
                "fill",
                Quantity.of(quantity),
                Price.of("49000"),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                now());
    }

    private Instant now() {
        return house.clock.instant();
    }

    private BrokerEvent.Subject subject() {
        return new BrokerEvent.Subject(BrokerId.PAPER, ada.account(), order.id());
    }
}
