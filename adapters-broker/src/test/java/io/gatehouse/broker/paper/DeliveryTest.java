package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.BTC;
import static io.gatehouse.application.broker.BrokerOrders.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.broker.BrokerOrders;
import io.gatehouse.application.broker.HouseBooks;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

class DeliveryTest {
    private static final AccountId SICK = new AccountId(new UUID(6, 6));

    private final Delivery delivery =
            new Delivery(new DeliverySettings(10, 100, Duration.ofMillis(1), Duration.ofMillis(2)));
    private final HouseBooks books = new HouseBooks();
    private final BrokerOrders healthy = new BrokerOrders(BrokerId.PAPER);
    private final BrokerOrders sick = healthy.of(SICK);

    @AfterEach
    void close() throws InterruptedException {
        delivery.close();
    }

    @Test
    void anAccountThatCannotBeBookedDoesNotHoldUpTheOthers() {
        AtomicBoolean isSick = new AtomicBoolean(true);
        delivery.connect(events -> bookUnless(isSick.get(), events));

        delivery.post(List.of(acknowledged(sick), acknowledged(healthy)));
        delivery.post(List.of(expired(sick), acknowledged(healthy)));
        books.await("the others are booked", () -> books.booked().size() == 2);
        isSick.set(false);

        books.await("it is booked once it can be", () -> books.booked().size() == 4);
        assertThat(books.booked()).containsExactly("2-A", "4-A", "1-A", "3-X");
    }

    @Test
    void goesOnAfterAnError() {
        AtomicBoolean isFull = new AtomicBoolean(true);
        delivery.connect(
                events -> {
                    if (isFull.getAndSet(false)) {
                        throw new OutOfMemoryError("as if");
                    }
                    books.accept(events);
                });

        delivery.post(List.of(acknowledged(healthy)));

        books.await("it is booked all the same", () -> books.booked().size() == 1);
    }

    @Test
    void countsWhatIsHeldBackAsWaiting() {
        CountDownLatch refused = new CountDownLatch(1);
        delivery.connect(
                events -> {
                    refused.countDown();
                    throw new IllegalStateException("The books are closed");
                });

        for (int i = 0; i < 11; i++) {
            delivery.post(tenOf(healthy));
        }

        assertThat(waitedFor(refused)).isTrue();
        assertThat(delivery.isCongested()).isTrue();
    }

    @Test
    void deliversWhatIsLeftWhenItCloses() throws InterruptedException {
        delivery.connect(books);
        delivery.post(tenOf(healthy));
        delivery.post(tenOf(healthy));

        delivery.close();

        assertThat(books.booked()).hasSize(20);
        assertThat(delivery.isConnected()).isFalse();
    }

    private void bookUnless(boolean isSick, List<BrokerEvent> events) {
        if (isSick && events.stream().anyMatch(event -> event.subject().accountId().equals(SICK))) {
            throw new IllegalStateException("The account cannot be booked");
        }
        books.accept(events);
    }

    private static List<BrokerEvent> tenOf(BrokerOrders orders) {
        return Stream.generate(() -> acknowledged(orders)).limit(10).toList();
    }

    private static BrokerEvent acknowledged(BrokerOrders orders) {
        return facts(orders).acknowledged();
    }

    private static BrokerEvent expired(BrokerOrders orders) {
        return facts(orders).expired();
    }

    private static Facts facts(BrokerOrders orders) {
        Order order = orders.pending(market(BTC, Side.BUY, "1"), Instant.EPOCH);
        return new Facts(order.identity(), Instant.EPOCH);
    }

    private static boolean waitedFor(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
