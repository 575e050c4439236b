package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.BTC;
import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.application.broker.BrokerOrders.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.broker.BrokerOrders;
import io.gatehouse.application.broker.HouseBooks;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class PaperBrokerTest {
    private final PaperRig rig = new PaperRig(PaperSettings.FRICTIONLESS);
    private final HouseBooks books = new HouseBooks();
    private final BrokerOrders orders = new BrokerOrders(BrokerId.PAPER);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void servesPaperAccountsOnlyAndSaysHowRealItIs() {
        BrokerGateway gateway = rig.gateway();

        assertThat(gateway.mode()).isEqualTo(AccountMode.PAPER);
        assertThat(gateway.capabilities().notice()).contains("frictionless: no fees");
    }

    @Test
    void isConnectedFromConnectOn() {
        assertThat(rig.gateway().isConnected()).isFalse();

        rig.gateway().connect(events -> {}, List.of());

        assertThat(rig.gateway().isConnected()).isTrue();
    }

    @Test
    void deliversTheNewsOfABatchInOneCall() throws InterruptedException {
        BlockingQueue<List<BrokerEvent>> calls = new LinkedBlockingQueue<>();
        rig.gateway().connect(calls::add, List.of());
        rig.quote("100", "101");
        List<Order> batch = IntStream.range(0, 40).mapToObj(i -> buy("1")).toList();

        List<SubmitOutcome> outcomes = rig.gateway().submit(batch);

        assertThat(outcomes).hasSize(40).allMatch(SubmitOutcome.Sent.class::isInstance);
        assertThat(calls.poll(10, TimeUnit.SECONDS)).hasSize(80);
    }

    @Test
    void gathersWhatHappensWhileTheHouseIsBusy() throws InterruptedException {
        BlockingQueue<List<BrokerEvent>> calls = new LinkedBlockingQueue<>();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        rig.gateway()
                .connect(
                        events -> {
                            calls.add(events);
                            busy.countDown();
                            waitFor(release);
                        },
                        List.of());
        rig.quote("100", "101");
        rig.gateway().submit(List.of(buy("1")));
        waitFor(busy);

        rig.gateway().submit(List.of(buy("1")));
        rig.gateway().submit(List.of(buy("1")));
        release.countDown();

        assertThat(calls.poll(10, TimeUnit.SECONDS)).hasSize(2);
        assertThat(calls.poll(10, TimeUnit.SECONDS)).hasSize(4);
    }

    @Test
    void turnsOrdersAwayWhileTooMuchWaitsToBeDelivered() {
        books.refuseNext(Integer.MAX_VALUE);
        rig.gateway().connect(books, List.of());
        rig.quote("100", "101");
        // 1000 events may wait and up to 100 are in the delivery's hands: 550 orders have 1100.
        rig.gateway().submit(IntStream.range(0, 550).mapToObj(i -> buy("1")).toList());

        SubmitOutcome outcome = rig.gateway().submit(List.of(buy("1"))).getFirst();

        assertThat(outcome).isInstanceOf(SubmitOutcome.NotSent.class);
    }

    @Test
    void anotherConnectAdoptsMoreOrders() {
        rig.gateway().connect(books, List.of());
        Order left = books.store(orders.pending(limit(BTC, Side.BUY, "1", "90"), rig.now()));

        rig.gateway().connect(books, List.of(left));
        books.await(left, OrderStatus.NEW);
        rig.quote("89", "90");

        assertThat(books.await(left, OrderStatus.FILLED).filledQuantity())
                .isEqualTo(Quantity.of("1"));
    }

    /** The touch at 64,000 is kept and overtaken before anybody is told of it. */
    @Test
    void anotherOrderTakesNoStepFromAStopThatRests() {
        rig.gateway().connect(books, List.of());
        rig.quote("65000", "65001");
        Order resting = books.store(orders.pending(stop(BTC, Side.SELL, "1", "64500"), rig.now()));
        rig.gateway().submit(List.of(resting));
        books.await(resting, OrderStatus.NEW);
        List<Quote> path = List.of(rig.kept("64000", "64001"), rig.kept("65200", "65201"));

        Order other = books.store(orders.pending(market(BTC, Side.BUY, "1"), rig.now()));
        rig.gateway().submit(List.of(other));

        assertThat(books.await(other, OrderStatus.FILLED).averageFillPrice())
                .contains(Price.of("65201"));
        rig.told(path);
        assertThat(books.await(resting, OrderStatus.FILLED).averageFillPrice())
                .contains(Price.of("64000"));
    }

    /** The touch is kept, and the node stops before it tells of it. */
    @Test
    void aQuoteOfBeforeARestartIsNoNewsAfterIt() {
        rig.gateway().connect(books, List.of());
        rig.quote("65000", "65001");
        Order resting = books.store(orders.pending(limit(BTC, Side.BUY, "1", "64000"), rig.now()));
        rig.gateway().submit(List.of(resting));
        Order working = books.await(resting, OrderStatus.NEW);
        Quote touch = rig.kept("63990", "63999");
        rig.restarted();
        rig.advance(Duration.ofHours(1));

        rig.gateway().connect(books, List.of(working));
        rig.told(List.of(touch));

        passATurn(rig);
        assertThat(books.order(resting).filledQuantity()).isEqualTo(Quantity.ZERO);
    }

    /** Four of ten at the quote that is seen, and no more when the same is told. */
    @Test
    void whoIsTakenOverMeetsAQuoteOnce() {
        try (PaperRig fours =
                new PaperRig(PaperSettings.with(PaperSettings.quoteSize("4"), Faults.NONE))) {
            fours.gateway().connect(books, List.of());
            fours.quote("65000", "65001");
            Order other = books.store(orders.pending(limit(BTC, Side.BUY, "1", "90"), fours.now()));
            Order left =
                    books.store(orders.pending(limit(BTC, Side.BUY, "10", "64000"), fours.now()));
            fours.gateway().submit(List.of(other, left));
            Order working = books.await(left, OrderStatus.NEW);
            fours.restarted();
            fours.gateway().connect(books, List.of(books.await(other, OrderStatus.NEW)));
            Quote touch = fours.kept("63990", "63999");

            fours.gateway().connect(books, List.of(working));
            fours.told(List.of(touch));

            passATurn(fours);
            assertThat(books.order(left).filledQuantity()).isEqualTo(Quantity.of("4"));
        }
    }

    /** News come in turn: once this order has filled, all that was due before has come. */
    private void passATurn(PaperRig of) {
        of.quote("65000", "65001");
        Order last = books.store(orders.pending(market(BTC, Side.BUY, "1"), of.now()));
        of.gateway().submit(List.of(last));
        books.await(last, OrderStatus.FILLED);
    }

    @Test
    void ordersSentAndCanceledFromManyThreadsEndOnceEach()
            throws InterruptedException, ExecutionException {
        rig.gateway().connect(books, List.of());
        rig.quote("100", "101");
        List<Order> resting =
                IntStream.range(0, 200)
                        .mapToObj(
                                i -> orders.pending(limit(BTC, Side.BUY, "1", "100.50"), rig.now()))
                        .map(books::store)
                        .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (Order order : resting) {
                done.add(threads.submit(() -> rig.gateway().submit(List.of(order))));
                done.add(threads.submit(() -> rig.gateway().cancel(order)));
            }
            rig.quote("100", "100.50");
            for (Future<?> each : done) {
                each.get();
            }
        }
        rig.quote("100", "100.50");

        books.await("all are over", () -> resting.stream().allMatch(this::isOver));
        assertThat(books.position()).isEqualTo(new Quantity(BigDecimal.valueOf(filled(resting))));
    }

    private boolean isOver(Order order) {
        return books.order(order).status().isFinal();
    }

    private long filled(List<Order> those) {
        return those.stream()
                .filter(order -> books.order(order).status() == OrderStatus.FILLED)
                .peek(order -> assertThat(books.fills(order)).hasSize(1))
                .count();
    }

    private Order buy(String quantity) {
        return orders.pending(market(BTC, Side.BUY, quantity), rig.now());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
