package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskTransaction;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderStatus;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** An order at work, and commands for it that another node has committed and never sent. */
class ResendCommandsTest extends UnderWayCase {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ResendCommands resendCommands =
            new ResendCommands(
                    house.brokers, house.orders, house.desk, house.dispatch, house.clock);

    /** The desk of a node that dies after its commits: nobody hands over what they ask for. */
    private final AccountDesk deadDesk =
            new AccountDesk(
                    new AccountDesk.Sizes(1, 100, 64),
                    new DeskTransaction(
                            house.transactions,
                            new DeskTransaction.Stores(
                                    house.accounts, house.orders, house.positions),
                            house.loader,
                            house.writer,
                            house.markets,
                            house.roll,
                            house.ladder,
                            List.of(),
                            house.clock));

    private Order order;

    @BeforeEach
    void work() throws InterruptedException {
        order = place();
        house.line.report(acknowledged(order));
        assertHanded("NEW", order);
    }

    @AfterEach
    void closeDeadDesk() {
        deadDesk.close();
    }

    @Test
    void handsOverACancelThatNobodyHasSentForTenSeconds() throws InterruptedException {
        cancelAtDeadNode();
        assertThat(stored(order).status()).isEqualTo(OrderStatus.PENDING_CANCEL);
        house.clock.advance(Duration.ofSeconds(10));
        resendCommands.resend(PATIENCE);
        assertNothingHanded();

        house.clock.advance(Duration.ofMillis(1));
        resendCommands.resend(PATIENCE);

        assertHanded("CANCEL", order);
        house.line.report(canceled(order));
        assertThat(stored(order).status()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void handsOverTheCancelOfWhatTheBrokerHasNotAcknowledged() throws InterruptedException {
        order = place(Price.of("48000"));
        assertHanded("NEW", order);
        cancelAtDeadNode();
        assertThat(stored(order).status()).isEqualTo(OrderStatus.PENDING_NEW);

        afterElevenSeconds();

        assertHanded("CANCEL", order);
    }

    @Test
    void handsOverAChangeThoughAPartWasFilledSince() throws InterruptedException {
        changeAtDeadNode();
        house.line.report(filled(order, "0.04"));
        assertHanded("NEW", ada.working().getLast());
        assertThat(stored(order).status()).isEqualTo(OrderStatus.PENDING_REPLACE);

        afterElevenSeconds();

        assertHanded("REPLACE", order);
    }

    @Test
    void leavesTheBrokerAloneForTenSecondsMore() throws InterruptedException {
        cancelAtDeadNode();
        afterElevenSeconds();
        assertHanded("CANCEL", order);

        resendCommands.resend(PATIENCE);
        assertNothingHanded();

        afterElevenSeconds();
        assertHanded("CANCEL", order);
    }

    @Test
    void sendsNothingThatTheBrokerHasAnswered() throws InterruptedException {
        cancelAtDeadNode();
        house.line.report(canceled(order));

        afterElevenSeconds();

        assertNothingHanded();
    }

    @Test
    void sendsNothingThatTheBrokerIsTaking() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        house.line.answersCommands(() -> afterwards(taken));
        cancel(order);
        assertHanded("CANCEL", order);

        afterElevenSeconds();
        taken.countDown();

        assertNothingHanded();
    }

    @Test
    void isNoMessageOfTheUserOnceMore() {
        cancelAtDeadNode();
        List<String> before = timeline();

        afterElevenSeconds();

        assertThat(timeline()).isEqualTo(before);
        assertThat(house.orders.pendingIntents(BrokerId.PAPER, house.clock.instant().plusMillis(1)))
                .singleElement()
                .satisfies(intent -> assertThat(intent.at()).isEqualTo(house.clock.instant()));
    }

    private void afterElevenSeconds() {
        house.clock.advance(Duration.ofSeconds(11));
        resendCommands.resend(PATIENCE);
    }

    private void cancelAtDeadNode() {
        CancelOrder cancelOrder =
                new CancelOrder(house.access, deadDesk, house.dispatch, house.watch, house.ids);
        assertThat(cancelOrder.cancel(command(order, Duration.ZERO)))
                .isInstanceOf(CancelOrder.Result.Canceled.class);
    }

    private void changeAtDeadNode() {
        ReplaceOrder replaceOrder =
                new ReplaceOrder(
                        house.access,
                        deadDesk,
                        house.decisions,
                        house.dispatch,
                        house.watch,
                        TradingHouse.NO_COPIES,
                        house.ids);
        OrderChange change =
                new OrderChange(Optional.empty(), Optional.of(Price.of("49100")), Optional.empty());
        assertThat(
                        replaceOrder.replace(
                                new ReplaceOrder.Command(
                                        ada.actor(),
                                        Optional.of(ada.account()),
                                        order.id(),
                                        change,
                                        Duration.ZERO,
                                        CONTEXT)))
                .isInstanceOf(ReplaceOrder.Result.Changed.class);
    }

    /** What is placed now is the next thing that the broker hears of. */
    private void assertNothingHanded() throws InterruptedException {
        assertHanded("NEW", place(Price.of("48500")));
    }

    private List<String> timeline() {
        return house.orders.events(ada.account(), order.id()).stream()
                .map(event -> event.kind() + " " + event.at())
                .toList();
    }

    private static CommandOutcome afterwards(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new CommandOutcome.Sent();
    }
}
