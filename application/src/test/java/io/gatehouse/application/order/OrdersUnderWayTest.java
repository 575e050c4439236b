package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.broker.ScriptedBroker.Handed;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Between what we have asked of a broker and what it has proven. */
class OrdersUnderWayTest extends UnderWayCase {
    @Test
    void tellsTheSlowerOfTwoClosesThatItWasOvertaken() throws Exception {
        Order bought = place();
        house.line.report(filled(bought, "0.1"));
        Order stop = ada.working().getFirst();
        assertHanded("NEW", bought);
        assertHanded("NEW", stop);

        var first = CompletableFuture.supplyAsync(this::closePosition);
        OrderId closing = house.line.next().order();
        assertHanded("CANCEL", stop);
        var second = CompletableFuture.supplyAsync(this::closePosition);
        assertThat(house.line.next()).isEqualTo(new Handed("CANCEL", closing));
        Order close = house.orders.find(ada.account(), List.of(closing)).getFirst();
        house.line.report(filled(close, "0.1", "fill-2"));

        assertThat(first.get())
                .isInstanceOfSatisfying(
                        SubmitOrder.Result.Accepted.class,
                        closed ->
                                assertThat(closed.order().status()).isEqualTo(OrderStatus.FILLED));
        assertThat(second.get())
                .isInstanceOfSatisfying(
                        SubmitOrder.Result.Refused.class,
                        refused ->
                                assertThat(refused.refusal()).isInstanceOf(Refusal.Conflict.class));
        assertThat(ada.position(BTC)).isEqualTo(Quantity.ZERO);
    }

    private SubmitOrder.Result closePosition() {
        return new ClosePosition(house.access, house.exits)
                .close(
                        new ClosePosition.Command(
                                ada.actor(),
                                Optional.of(ada.account()),
                                BTC,
                                Duration.ofSeconds(9),
                                CONTEXT));
    }

    @Test
    void findsWhatTheBrokerSaysItHasHadBefore() {
        house.line.answers(new SubmitOutcome.Refused(RejectCode.DUPLICATE_ID, "again"));
        house.line.finds(new FindOutcome.NotConclusive("not yet"));
        Order order = place();
        awaitStatus(order, OrderStatus.UNKNOWN);

        house.line.finds(new FindOutcome.Found(List.of(acknowledged(order))));
        house.dispatch.resend(order, Intent.Kind.NEW);

        awaitStatus(order, OrderStatus.NEW);
    }

    /** Everybody's orders go through one thread. */
    @Test
    void goesOnSendingAfterAnErrorOfTheBroker() throws InterruptedException {
        Order order = place();
        house.line.report(acknowledged(order));
        house.line.answersCommands(
                () -> {
                    throw new StackOverflowError("as if");
                });
        cancel(order);
        assertHanded("NEW", order);
        assertHanded("CANCEL", order);

        Order next = place(Price.of("48900"));

        assertHanded("NEW", next);
    }

    @Test
    void rejectsWhatNeverLeft() {
        house.line.answers(new SubmitOutcome.NotSent("not signed in"));
        Order order = place();

        awaitStatus(order, OrderStatus.REJECTED);

        assertThat(stored(order).rejectReason()).contains("Not sent: not signed in");
    }

    @Test
    void dropsAPaperFillOfWhatHasEnded() {
        Order order = place();
        house.line.report(canceled(order));

        house.line.report(filled(order, "0.1"));

        assertThat(stored(order).status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(stored(order).hasFills()).isFalse();
        assertThat(ada.position(BTC)).isEqualTo(Quantity.ZERO);
        assertThat(house.audited(ada.account(), "late_fill")).isEmpty();
    }

    @Test
    void booksARealBrokersFillInAnyState() {
        Order order = place();
        house.line.report(canceled(order));
        movedTo(new BrokerId("fix"), order);

        house.line.report(filled(order, "0.1"));

        assertThat(stored(order).filledQuantity()).isEqualTo(Quantity.of("0.1"));
        assertThat(ada.position(BTC)).isEqualTo(Quantity.of("0.1"));
        assertThat(house.audited(ada.account(), "late_fill")).hasSize(1);
    }

    @Test
    void tellsAFillOfMoreThanWasOrderedAfterTheEndAsBoth() {
        Order order = place();
        house.line.report(canceled(order));
        movedTo(new BrokerId("fix"), order);

        house.line.report(filled(order, "0.9"));

        assertThat(ada.position(BTC)).isEqualTo(Quantity.of("0.9"));
        assertThat(house.audited(ada.account(), "late_fill")).hasSize(1);
        assertThat(house.audited(ada.account(), "overfill")).hasSize(1);
        assertThat(tradingState()).isEqualTo(TradingState.REDUCING);
    }

    @Test
    void reducesTheAccountWhereMoreIsFilledThanWasOrdered() {
        Order order = place();
        movedTo(new BrokerId("fix"), order);

        house.line.report(filled(order, "0.9"));

        assertThat(house.audited(ada.account(), "late_fill")).isEmpty();
        assertThat(house.audited(ada.account(), "overfill")).hasSize(1);
        assertThat(tradingState()).isEqualTo(TradingState.REDUCING);
    }

    private TradingState tradingState() {
        return house.accounts.find(ada.account()).orElseThrow().tradingState();
    }

    /** As if a real broker had had the order. */
    private void movedTo(BrokerId broker, Order order) {
        Order moved = Specimens.at(broker, stored(order));
        house.transactions.run(() -> house.orders.update(List.of(moved)));
    }
}
