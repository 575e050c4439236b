package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.broker.ScriptedBroker.Handed;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.application.port.RejectCode;
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
import io.gatehouse.domain.order.OrderIdentity;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Between what we have asked of a broker and what it has proven. */
class OrdersUnderWayTest {
    private static final SubmitOutcome SENT = new SubmitOutcome.Sent();

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final CancelOrder cancelOrder =
            new CancelOrder(house.access, house.desk, house.dispatch, house.watch, house.ids);

    @BeforeEach
    void quote() {
        house.quote(BTC, "50000", "50000");
        house.line.answers(SENT);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void sendsTheCancelOfWhatTheBrokerHasNotAcknowledged() throws InterruptedException {
        Order order = place();

        assertThat(cancel(order).status()).isEqualTo(OrderStatus.PENDING_NEW);

        assertHanded("NEW", order);
        assertHanded("CANCEL", order);
        assertThat(timeline(order)).containsExactly("ACCEPTED", "CANCEL_REQUESTED");
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
                        () -> cancelOrder.cancel(command(order, Duration.ofSeconds(9))));
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
    void saysOfWhatHasEndedHowItStands() {
        Order order = place();
        house.line.report(canceled(order));

        assertThat(cancelOrder.cancel(command(order, Duration.ZERO)))
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

    private Order place() {
        SubmitOrder.Result result = house.submit.submit(command());
        assertThat(result).isInstanceOf(SubmitOrder.Result.Accepted.class);
        return ((SubmitOrder.Result.Accepted) result).order();
    }

    private SubmitOrder.Command command() {
        OrderTicket ticket =
                OrderTicket.limit(BTC, Side.BUY, Quantity.of("0.1"), Price.of("49000"))
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

    /** The same order as if a real broker had had it. */
    private Order movedTo(BrokerId broker, Order order) {
        OrderIdentity names = order.identity();
        Order moved =
                stored(order)
                        .withIdentity(
                                new OrderIdentity(
                                        names.id(),
                                        names.accountId(),
                                        names.clientOrderId(),
                                        names.clientNamed(),
                                        broker,
                                        names.brokerReference(),
                                        names.brokerOrderId(),
                                        names.parentId(),
                                        names.decisionId(),
                                        names.tradeId()));
        house.transactions.run(() -> house.orders.update(List.of(moved)));
        return moved;
    }

    private void replace(Order order) {
        OrderChange change =
                new OrderChange(Optional.empty(), Optional.of(Price.of("49100")), Optional.empty());
        new ReplaceOrder(
                        house.access,
                        house.desk,
                        house.decisions,
                        house.dispatch,
                        house.watch,
                        house.ids)
                .replace(
                        new ReplaceOrder.Command(
                                ada.actor(),
                                Optional.of(ada.account()),
                                order.id(),
                                change,
                                Duration.ZERO,
                                CONTEXT));
    }

    private Order cancel(Order order) {
        CancelOrder.Result result = cancelOrder.cancel(command(order, Duration.ZERO));
        assertThat(result).isInstanceOf(CancelOrder.Result.Canceled.class);
        return ((CancelOrder.Result.Canceled) result).order();
    }

    private CancelOrder.Command command(Order order, Duration patience) {
        return new CancelOrder.Command(
                ada.actor(), Optional.of(ada.account()), order.id(), patience, CONTEXT);
    }

    private void assertHanded(String call, Order order) throws InterruptedException {
        assertThat(house.line.next()).isEqualTo(new Handed(call, order.id()));
    }

    private void awaitStatus(Order order, OrderStatus status) {
        house.watchUntil(() -> stored(order).status() == status);
    }

    private Order stored(Order order) {
        return house.orders.find(ada.account(), List.of(order.id())).getFirst();
    }

    private List<String> timeline(Order order) {
        return house.orders.events(ada.account(), order.id()).stream()
                .map(OrderEvent::kind)
                .toList();
    }

    private BrokerEvent acknowledged(Order order) {
        return new BrokerEvent.Acknowledged(subject(order), "ack", "B-1", house.clock.instant());
    }

    private BrokerEvent canceled(Order order) {
        return new BrokerEvent.Canceled(
                subject(order), "canceled", "As asked.", house.clock.instant());
    }

    private BrokerEvent filled(Order order, String quantity) {
        return filled(order, quantity, "fill");
    }

    private BrokerEvent filled(Order order, String quantity, String execution) {
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

    private static BrokerEvent.Subject subject(Order order) {
        return new BrokerEvent.Subject(BrokerId.PAPER, order.accountId(), order.id());
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
