package io.gatehouse.application.broker;

import static io.gatehouse.application.broker.BrokerOrders.BTC;
import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.application.broker.BrokerOrders.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** What is true of orders when a line, a broker or the house fails between two steps. */
abstract class TroubledBrokerContract extends BrokerCase {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    void findsAnOrderWhoseAcknowledgementWasLost() {
        BrokerRig rig = connected(Trouble.ACK_LOST);
        Order order = books.store(pending(rig, limit(BTC, Side.BUY, "1", "90")));

        assertThat(rig.gateway().submit(List.of(order)).getFirst())
                .isInstanceOf(SubmitOutcome.Unknown.class);

        books.accept(found(rig, order));
        assertThat(books.order(order).status()).isEqualTo(OrderStatus.NEW);
    }

    @Test
    void aFillIsBookedThoughItsAcknowledgementWasLost() {
        BrokerRig rig = connected(Trouble.ACK_LOST);
        Order order = books.store(pending(rig, market(BTC, Side.BUY, "1")));

        rig.gateway().submit(List.of(order));
        books.await(order, OrderStatus.FILLED);
        books.accept(found(rig, order));

        assertThat(books.order(order).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(books.fills(order)).hasSize(1);
    }

    @Test
    void provesTheAbsenceOfAnOrderThatWasLost() {
        BrokerRig rig = connected(Trouble.ORDER_LOST);
        Order order = books.store(pending(rig, market(BTC, Side.BUY, "1")));

        assertThat(rig.gateway().submit(List.of(order)).getFirst())
                .isInstanceOf(SubmitOutcome.Unknown.class);

        assertThat(rig.gateway().find(order)).isInstanceOf(FindOutcome.ProvenAbsent.class);
        rig.quote("100", "101");
        assertThat(books.fills(order)).isEmpty();
    }

    @Test
    void anErrorOfTheServerIsNeverARejection() {
        BrokerRig rig = connected(Trouble.SERVER_ERROR);
        Order order = books.store(pending(rig, limit(BTC, Side.BUY, "1", "90")));

        assertThat(rig.gateway().submit(List.of(order)).getFirst())
                .isInstanceOf(SubmitOutcome.Unknown.class);

        books.accept(found(rig, order));
        assertThat(books.order(order).status()).isEqualTo(OrderStatus.NEW);
    }

    @Test
    void aCancelWithoutAnswerIsUnknown() {
        BrokerRig rig = connected(Trouble.CANCEL_TIMEOUT);
        Order order = sent(rig, limit(BTC, Side.BUY, "1", "90"));
        books.await(order, OrderStatus.NEW);

        assertThat(cancel(rig, order)).isInstanceOf(CommandOutcome.Unknown.class);
    }

    @Test
    void anOrderSubmittedWhileTheLineIsDownLeavesNothingBehind() {
        BrokerRig rig = connected(Trouble.LINE_DOWN);
        Order order = books.store(pending(rig, market(BTC, Side.BUY, "1")));

        assertThat(rig.gateway().submit(List.of(order)).getFirst())
                .isInstanceOf(SubmitOutcome.NotSent.class);

        rig.quote("100", "101");
        assertThat(books.heard()).isEmpty();
    }

    @Test
    void theSameExecutionTwiceHasTheSameKey() {
        BrokerRig rig = connected(Trouble.EXECUTION_TWICE);

        Order order = sent(rig, market(BTC, Side.BUY, "1"));

        books.await(order, OrderStatus.FILLED);
        books.await("the repetition arrives", () -> books.heard().size() == 3);
        assertThat(books.fills(order)).hasSize(1);
        assertThat(books.position()).isEqualTo(Quantity.of("1"));
    }

    @Test
    void aCancelThatLosesAgainstAFillIsTooLate() {
        BrokerRig rig = connected(Trouble.EXECUTION_LATE);
        Order order = sent(rig, market(BTC, Side.BUY, "1"));
        books.await(order, OrderStatus.NEW);

        assertThat(cancel(rig, order)).isInstanceOf(CommandOutcome.TooLate.class);

        rig.advance(A_MINUTE);
        books.await(order, OrderStatus.FILLED);
    }

    @Test
    void deliversAgainAndInOrderWhatTheHouseCouldNotTake() {
        BrokerRig rig = connected(Trouble.NONE);
        books.refuseNext(3);

        Order first = sent(rig, market(BTC, Side.BUY, "1"));
        Order second = sent(rig, market(BTC, Side.SELL, "2"));

        books.await(first, OrderStatus.FILLED);
        books.await(second, OrderStatus.FILLED);
        assertThat(books.position()).isEqualTo(Quantity.of("-1"));
        assertThat(books.heard().size()).isGreaterThan(4);
        assertThat(books.booked()).hasSize(4);
        assertThat(books.booked().subList(0, 2))
                .allMatch(key -> key.startsWith(first.identity().brokerReference().text()));
    }

    @Test
    void settlesAtTheNextStartAnOrderThatWasStoredButNeverSent() {
        BrokerRig rig = unconnected(Trouble.NONE);
        Order order = books.store(pending(rig, market(BTC, Side.BUY, "1")));

        rig.gateway().connect(books, List.of(order));

        if (rig.gateway().find(order) instanceof FindOutcome.Found) {
            books.await(order, OrderStatus.FILLED);
        } else {
            assertThat(rig.gateway().find(order)).isInstanceOf(FindOutcome.ProvenAbsent.class);
        }
    }

    @Test
    void anOrderSentByAHouseThatThenDiedIsBookedOnce() {
        BrokerRig rig = connected(Trouble.NONE);
        Order order = sent(rig, market(BTC, Side.BUY, "1"));
        books.await(order, OrderStatus.FILLED);

        rig.restarted().connect(books, List.of(order));
        rig.quote("110", "111");

        Order later = sent(rig, market(BTC, Side.BUY, "1"));
        books.await(later, OrderStatus.FILLED);
        assertThat(books.fills(order)).hasSize(1);
    }

    @Test
    void ordersRestOnThroughARestart() {
        BrokerRig rig = connected(Trouble.NONE);
        Order order = sent(rig, limit(BTC, Side.BUY, "1", "90"));
        Order working = books.await(order, OrderStatus.NEW);

        rig.restarted().connect(books, List.of(working));
        rig.quote("89", "90");

        books.await(order, OrderStatus.FILLED);
        assertThat(books.fills(order)).hasSize(1);
    }

    private List<BrokerEvent> found(BrokerRig rig, Order order) {
        FindOutcome outcome = rig.gateway().find(books.order(order));
        assertThat(outcome).isInstanceOf(FindOutcome.Found.class);
        return ((FindOutcome.Found) outcome).events();
    }
}
