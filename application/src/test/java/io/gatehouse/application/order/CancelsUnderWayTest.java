package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Cancels of orders that the broker may or may not have, or is changing, or has filled. */
class CancelsUnderWayTest extends UnderWayCase {
    @Test
    void sendsTheCancelOfWhatTheBrokerHasNotAcknowledged() throws InterruptedException {
        Order order = place();

        assertThat(cancel(order).status()).isEqualTo(OrderStatus.PENDING_NEW);

        assertHanded("NEW", order);
        assertHanded("CANCEL", order);
        assertThat(timeline(order)).containsExactly("ACCEPTED", "CANCEL_REQUESTED");
    }

    /** The broker would take it in as new, and fill it before its cancel comes. */
    @Test
    void tellsNoBrokerAtTheStartOfWhatIsCancelledAndMayNeverHaveLeft() throws InterruptedException {
        Order kept = place();
        Order order = place(Price.of("48900"));
        cancel(order);
        assertHanded("NEW", kept);
        assertHanded("NEW", order);
        assertHanded("CANCEL", order);
        house.clock.advance(Duration.ofSeconds(1));

        house.connect();

        assertThat(house.line.adopted()).containsExactly(stored(kept));
        assertHanded("CANCEL", order);
    }

    @Test
    void sendsTheCancelOfWhatMayOrMayNotHaveArrived() throws InterruptedException {
        house.line.answers(new SubmitOutcome.Unknown("timeout"));
        Order order = place();
        awaitStatus(order, OrderStatus.UNKNOWN);

        cancel(order);

        assertHanded("NEW", order);
        assertHanded("CANCEL", order);
        house.line.report(canceled(order));
        assertThat(stored(order).status()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void sendsTheCancelOfWhatIsBeingChanged() throws InterruptedException {
        Order order = place();
        house.line.report(acknowledged(order));
        replace(order);

        cancel(order);

        assertHanded("NEW", order);
        assertHanded("REPLACE", order);
        assertHanded("CANCEL", order);
    }

    @Test
    void asksTheBrokerOnceHoweverOftenItsUserAsks() throws InterruptedException {
        Order order = place();
        house.line.report(acknowledged(order));
        cancel(order);

        assertThat(cancel(order).status()).isEqualTo(OrderStatus.PENDING_CANCEL);
        assertThat(cancelAll()).isEmpty();

        assertThat(timeline(order)).containsExactly("ACCEPTED", "ACKNOWLEDGED", "CANCEL_REQUESTED");
        assertThat(house.audited(ada.account(), "order_cancel_requested")).hasSize(1);
        Order next = place(Price.of("48900"));
        assertHanded("NEW", order);
        assertHanded("CANCEL", order);
        assertHanded("NEW", next);
    }

    /** Nobody knows whether the broker has it, and it does no harm twice. */
    @Test
    void asksAgainWhereTheAnswerToACancelWasLost() throws InterruptedException {
        house.line.answersCommands(new CommandOutcome.Unknown("timeout"));
        Order order = place();
        house.line.report(acknowledged(order));
        cancel(order);
        assertHanded("NEW", order);
        assertHanded("CANCEL", order);
        awaitForgotten(order);

        cancel(order);

        assertHanded("CANCEL", order);
    }

    @Test
    void sendsTheOrderBeforeItsCancelWhereBothAreOfOneBatch() throws InterruptedException {
        Order order = house.desk.perform(new InOneBatch(Optional.empty()));

        assertHanded("NEW", order);
        assertHanded("CANCEL", order);
    }

    @Test
    void sendsTheCancelThoughAReportComesInTheSameBatch() throws InterruptedException {
        Order order = place();
        house.line.report(acknowledged(order));

        house.desk.perform(new InOneBatch(Optional.of(filled(order, "0.04"))));

        assertHanded("NEW", order);
        assertHanded("CANCEL", order);
        assertThat(stored(order).status()).isEqualTo(OrderStatus.PENDING_CANCEL);
    }

    @Test
    void sendsNoCancelOfWhatEndsInTheSameBatch() throws InterruptedException {
        Order order = place();
        house.line.report(acknowledged(order));
        house.desk.perform(new InOneBatch(Optional.of(filled(order, "0.1"))));

        assertHanded("NEW", order);
        Order stop = ada.working().getFirst();
        assertHanded("NEW", stop);
        assertThat(stored(order).status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void saysWhenAFillWasFasterThanTheCancel() throws Exception {
        Order order = place();
        assertHanded("NEW", order);

        var canceling =
                CompletableFuture.supplyAsync(
                        () -> house.cancelOrder.cancel(command(order, Duration.ofSeconds(9))));
        assertHanded("CANCEL", order);
        house.line.report(filled(order, "0.1"));

        assertThat(canceling.get())
                .isInstanceOfSatisfying(
                        CancelOrder.Result.TooLate.class,
                        late -> {
                            assertThat(late.order().status()).isEqualTo(OrderStatus.FILLED);
                            assertThat(late.order().filledQuantity()).isEqualTo(Quantity.of("0.1"));
                        });
    }

    @Test
    void saysOfWhatHasEndedHowItStands() {
        Order order = place();
        house.line.report(canceled(order));

        assertThat(house.cancelOrder.cancel(command(order, Duration.ZERO)))
                .isEqualTo(new CancelOrder.Result.TooLate(stored(order)));
    }

    @Test
    void sendsTheCancelAgainAfterARestart() throws InterruptedException {
        Order order = place();
        cancel(order);
        house.line.report(acknowledged(order));
        assertHanded("NEW", order);
        assertHanded("CANCEL", order);

        house.clock.advance(Duration.ofSeconds(1));
        house.connect();

        assertHanded("CANCEL", order);
    }

    @Test
    void forgetsTheCancelOnceItIsDone() throws InterruptedException {
        Order order = place();
        cancel(order);
        house.line.report(canceled(order));

        house.clock.advance(Duration.ofSeconds(1));

        assertThat(house.orders.pendingIntents(BrokerId.PAPER, house.clock.instant())).isEmpty();
    }

    private void replace(Order order) {
        OrderChange change =
                new OrderChange(Optional.empty(), Optional.of(Price.of("49100")), Optional.empty());
        house.replaceOrder.replace(
                new ReplaceOrder.Command(
                        ada.actor(),
                        Optional.of(ada.account()),
                        order.id(),
                        change,
                        Duration.ZERO,
                        CONTEXT));
    }

    private List<Order> cancelAll() {
        CancelOrders cancelOrders =
                new CancelOrders(
                        house.access,
                        house.desk,
                        house.dispatch,
                        house.watch,
                        house.orders,
                        house.ids);
        return TradingHouse.done(
                cancelOrders.cancel(
                        new CancelOrders.Command(
                                ada.actor(),
                                Optional.of(ada.account()),
                                Optional.empty(),
                                Duration.ZERO,
                                CONTEXT)));
    }

    /** Each look is a turn at the desk, which the line's answer has to take too. */
    private void awaitForgotten(Order order) {
        long start = System.nanoTime();
        while (isCancelAsked(order) && System.nanoTime() - start < PATIENCE.toNanos()) {
            Thread.onSpinWait();
        }
        assertThat(isCancelAsked(order)).isFalse();
    }

    private boolean isCancelAsked(Order order) {
        return house.desk.perform(new CancelAsked(ada.account(), order.id()));
    }

    private record CancelAsked(AccountId account, OrderId order) implements DeskTask<Boolean> {
        @Override
        public Boolean run(AccountBook book, DeskSession session) {
            return book.isCancelAsked(order);
        }
    }

    private List<String> timeline(Order order) {
        return house.orders.events(ada.account(), order.id()).stream()
                .map(OrderEvent::kind)
                .toList();
    }

    /** Cancels in one transaction with the order's acceptance, or with a report on it. */
    private final class InOneBatch implements DeskTask<Order> {
        private final Optional<BrokerEvent> report;

        InOneBatch(Optional<BrokerEvent> report) {
            this.report = report;
        }

        @Override
        public AccountId account() {
            return ada.account();
        }

        @Override
        public Set<Symbol> symbols() {
            return Set.of(BTC);
        }

        @Override
        public Order run(AccountBook book, DeskSession session) {
            Order order =
                    report.flatMap(event -> book.workingOrder(event.subject().orderId()))
                            .orElseGet(() -> accepted(book, session));
            house.dispatch.enqueueCancel(book, order, session.now(), "In the same batch.");
            report.ifPresent(
                    event ->
                            new ReportTask(account(), List.of(event), house.dispatch, house.ids)
                                    .run(book, session));
            return order;
        }

        private Order accepted(AccountBook book, DeskSession session) {
            Intake.Taken taken =
                    new Intake(
                                    account(),
                                    new OrderId(house.ids.next()),
                                    command(),
                                    house.decisions,
                                    house.dispatch,
                                    house.ids)
                            .run(book, session);
            assertThat(taken).isInstanceOf(Intake.Taken.Accepted.class);
            return ((Intake.Taken.Accepted) taken).order();
        }
    }
}
