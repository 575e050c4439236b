package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.application.broker.BrokerOrders.stopLimit;
import static io.gatehouse.broker.paper.PaperInstruments.BTC;
import static io.gatehouse.broker.paper.WorkingOrders.changed;
import static io.gatehouse.broker.paper.WorkingOrders.changing;
import static io.gatehouse.broker.paper.WorkingOrders.in;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEventKind;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

class AdoptionTest {
    private final PaperWorld world = new PaperWorld(PaperSettings.FRICTIONLESS);

    @ParameterizedTest
    @EnumSource(names = {"PENDING_NEW", "UNKNOWN"})
    void anOrderThatMayNeverHaveLeftIsAcknowledgedAndMatched(OrderStatus status) {
        world.quote(BTC, "100", "101");

        world.adopt(in(status, world.pending(market(BTC, Side.BUY, "1"))));

        assertThat(world.news()).containsExactly("1 acknowledged", "1 filled 1 at 101");
    }

    /** Refused at the door; the house was down when it was told. The tick of BTC is 0.01. */
    @ParameterizedTest
    @EnumSource(names = {"PENDING_NEW", "UNKNOWN"})
    void anOrderThatIsRefusedAtTheDoorIsRefusedHereToo(OrderStatus status) {
        world.quote(BTC, "100", "101");
        Order refused = world.pending(limit(BTC, Side.BUY, "1", "101.005"));
        assertThat(world.submit(refused)).isInstanceOf(SubmitOutcome.Refused.class);

        FindOutcome found = world.find(in(status, refused));

        assertThat(keys(found)).containsExactly("1-R");
        assertThat(world.news())
                .containsExactly(
                        "1 rejected: INVALID_PRICE: 101.005 is not a multiple of the tick 0.01");
        world.adopt(in(status, refused));
        assertThat(world.news()).isEmpty();
    }

    @Test
    void aWorkingOrderRestsOnWithoutAWord() {
        world.quote(BTC, "100", "101");
        world.adopt(in(OrderStatus.NEW, world.pending(limit(BTC, Side.BUY, "1", "95"))));
        assertThat(world.news()).isEmpty();

        world.quote(BTC, "94", "94.50");

        assertThat(world.news()).containsExactly("1 filled 1 at 95");
    }

    @Test
    void aFillGoesOnWhereTheStoredOnesEnd() {
        world.adopt(WorkingOrders.filled(world.pending(limit(BTC, Side.BUY, "3", "95")), "1"));

        world.quote(BTC, "94", "94.50");

        assertThat(world.news()).containsExactly("1 filled 2 at 95");
        assertThat(world.events.getLast().key()).isEqualTo("1-F1");
    }

    @Test
    void aTriggeredStopStaysTriggered() {
        Order order = world.pending(stopLimit(BTC, Side.SELL, "1", "95", "96"));
        world.adopt(in(OrderStatus.NEW, order).afterTrigger(order.createdAt()));

        world.quote(BTC, "97", "98");

        assertThat(world.news()).containsExactly("1 filled 1 at 95");
    }

    @Test
    void aCancelUnderWayIsDone() {
        world.adopt(in(OrderStatus.PENDING_CANCEL, world.pending(market(BTC, Side.BUY, "1"))));
        world.quote(BTC, "100", "101");

        assertThat(world.news()).containsExactly("1 canceled: Canceled on request");
    }

    @Test
    void aChangeUnderWayIsMade() {
        world.adopt(changing(world.pending(limit(BTC, Side.BUY, "1", "90")), "95"));

        world.quote(BTC, "94", "94.50");

        assertThat(world.news()).containsExactly("1 replaced by 1 at 95", "1 filled 1 at 94.5");
    }

    @Test
    void aChangeUnderWayThatCannotBeMadeIsRefusedAndTheOrderStands() {
        world.adopt(changing(world.pending(limit(BTC, Side.BUY, "1", "95")), "95.001"));

        world.quote(BTC, "94", "94.50");

        assertThat(world.news())
                .containsExactly(
                        "1 command: 95.001 is not a multiple of the tick 0.01", "1 filled 1 at 95");
    }

    @Test
    void anOrderThatEndedElsewhereIsLetGo() {
        world.quote(BTC, "100", "101");
        Order order = world.submit(limit(BTC, Side.BUY, "1", "95"));
        world.news();

        world.adopt(in(OrderStatus.CANCELED, order));
        world.quote(BTC, "94", "94.50");

        assertThat(world.news()).isEmpty();
    }

    @Test
    void adoptingTwiceChangesNothing() {
        world.quote(BTC, "100", "101");
        Order order = world.pending(limit(BTC, Side.BUY, "1", "95"));

        world.adopt(in(OrderStatus.NEW, order));
        world.adopt(in(OrderStatus.NEW, order));
        world.quote(BTC, "94", "94.50");

        assertThat(world.news()).containsExactly("1 filled 1 at 95");
    }

    @Test
    void whatWasAdoptedBeforeItWasSentMayBeSentOnce() {
        Order order = world.pending(limit(BTC, Side.BUY, "1", "95"));
        world.adopt(order);

        assertThat(world.submit(order)).isInstanceOf(SubmitOutcome.Sent.class);
        assertThat(world.submit(order))
                .isInstanceOfSatisfying(
                        SubmitOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(RejectCode.DUPLICATE_ID));
        assertThat(world.news()).containsExactly("1 acknowledged");
    }

    @Test
    void aCancelThatOvertakesItsOrderHolds() {
        world.quote(BTC, "100", "101");
        Order order = world.pending(market(BTC, Side.BUY, "1"));

        world.cancel(order);

        assertThat(world.submit(order)).isInstanceOf(SubmitOutcome.Sent.class);
        assertThat(world.news()).containsExactly("1 canceled: Canceled on request");
    }

    @Test
    void aChangeOfAnOrderNobodyHereKnowsTakesItIn() {
        world.quote(BTC, "100", "101");
        Order order = changing(world.pending(limit(BTC, Side.BUY, "1", "90")), "95");

        assertThat(world.replace(order, "1", "95", "")).isInstanceOf(CommandOutcome.Sent.class);
        world.quote(BTC, "94", "94.50");

        assertThat(world.news()).containsExactly("1 replaced by 1 at 95", "1 filled 1 at 95");
    }

    /** The house has dropped that fill: the order works on at the node that knows its terms. */
    @Test
    void whatFilledHereAtTermsThatAnotherNodeHadChangedCanBeCanceled() {
        Order order = filledHereAtNinetyFive();

        assertThat(world.cancel(changed(order, "90"))).isInstanceOf(CommandOutcome.Sent.class);

        assertThat(world.news()).containsExactly("1 canceled: Canceled on request");
    }

    @Test
    void whatFilledHereAtTermsThatAnotherNodeHadChangedCanBeChanged() {
        Order order = changing(changed(filledHereAtNinetyFive(), "90"), "92");

        assertThat(world.replace(order, "1", "92", "")).isInstanceOf(CommandOutcome.Sent.class);
        world.quote(BTC, "91", "91.50");

        assertThat(world.news()).containsExactly("1 replaced by 1 at 92", "1 filled 1 at 92");
    }

    @Test
    void whatFilledHereAtTermsThatAnotherNodeHadChangedIsTakenInAnew() {
        world.adopt(changed(filledHereAtNinetyFive(), "90"));
        world.quote(BTC, "89", "89.50");

        assertThat(world.news()).containsExactly("1 filled 1 at 90");
    }

    @Test
    void whatIsTakenOverRestsAtTheTermsThatAnotherNodeGaveIt() {
        world.quote(BTC, "100", "101");
        Order order = world.submit(limit(BTC, Side.BUY, "1", "95"));
        world.news();

        world.adopt(changed(order, "90"));
        world.quote(BTC, "94", "94.50");
        assertThat(world.news()).isEmpty();
        world.quote(BTC, "89", "89.50");

        assertThat(world.news()).containsExactly("1 filled 1 at 90");
    }

    /** No market sees the stop that is moved for what has still to fill: the turn is kept. */
    @Test
    void anOrderWhoseProtectionWasMovedRestsOn() {
        world.quote(BTC, "100", "101");
        Order first = world.submit(limit(BTC, Side.BUY, "1", "95"));
        world.submit(limit(BTC, Side.BUY, "1", "95"));
        world.news();

        world.adopt(
                first.after(OrderEventKind.ACKNOWLEDGED, first.createdAt().plusSeconds(1))
                        .withProtection(
                                new Protection(Optional.of(Price.of("90")), Optional.empty())));
        world.quote(BTC, "94", "94.50");

        assertThat(world.news()).containsExactly("1 filled 1 at 95", "2 filled 1 at 95");
    }

    /** This node's fill of the whole had the key of the other's part, so the house dropped it. */
    @Test
    void whatFilledHereBesideAPartFilledElsewhereCanBeCanceled() {
        Order order = WorkingOrders.filled(filledHereAtNinetyFive(), "0.3");

        assertThat(world.cancel(order)).isInstanceOf(CommandOutcome.Sent.class);

        assertThat(world.news()).containsExactly("1 canceled: Canceled on request");
    }

    @Test
    void aFillOnItsWayToTheHouseIsTooLateToChangeOrCancel() {
        Order order = filledHereAtNinetyFive();

        assertThat(world.cancel(order)).isEqualTo(new CommandOutcome.TooLate("1-F0"));
        assertThat(world.replace(changing(order, "92"), "1", "92", ""))
                .isEqualTo(new CommandOutcome.TooLate("1-F0"));
        assertThat(world.news()).isEmpty();
    }

    @Test
    void aChangeCountsWhatAnotherNodeHasFilled() {
        world.quote(BTC, "100", "101");
        Order order = world.submit(limit(BTC, Side.BUY, "3", "95"));
        Order filled = changing(WorkingOrders.filled(order, "1"), "96");
        world.news();

        world.replace(filled, "3", "96", "");
        world.quote(BTC, "95", "95.50");

        assertThat(world.news()).containsExactly("1 replaced by 3 at 96", "1 filled 2 at 96");
        assertThat(world.events.getLast().key()).isEqualTo("1-F1");
    }

    private Order filledHereAtNinetyFive() {
        world.quote(BTC, "100", "101");
        Order order = world.submit(limit(BTC, Side.BUY, "1", "95"));
        world.quote(BTC, "94", "94.50");
        assertThat(world.news()).containsExactly("1 acknowledged", "1 filled 1 at 95");
        return order;
    }

    @Test
    void findsWhatIsRememberedAndAdoptsWhatMayNeverHaveLeft() {
        world.quote(BTC, "100", "101");
        Order sent = world.submit(market(BTC, Side.BUY, "1"));
        Order unsent = world.pending(limit(BTC, Side.BUY, "1", "95"));

        assertThat(keys(world.find(sent))).containsExactly("1-A", "1-F0");
        assertThat(keys(world.find(unsent))).containsExactly("2-A");
    }

    @Test
    void cannotTellOfAWorkingOrderThatRestsElsewhere() {
        Order elsewhere = in(OrderStatus.NEW, world.pending(limit(BTC, Side.BUY, "1", "95")));

        assertThat(world.find(elsewhere)).isInstanceOf(FindOutcome.NotConclusive.class);
    }

    @Test
    void twoNodesNameTheSameFactsAlike() {
        PaperWorld other = new PaperWorld(PaperSettings.FRICTIONLESS);
        Order order = world.pending(market(BTC, Side.BUY, "1"));
        for (PaperWorld node : List.of(world, other)) {
            node.quote(BTC, "100", "101");
            node.adopt(order);
        }

        assertThat(keys(world.events)).isEqualTo(keys(other.events)).containsExactly("1-A", "1-F0");
    }

    private static List<String> keys(FindOutcome outcome) {
        assertThat(outcome).isInstanceOf(FindOutcome.Found.class);
        return keys(((FindOutcome.Found) outcome).events());
    }

    private static List<String> keys(List<BrokerEvent> events) {
        return events.stream().map(BrokerEvent::key).toList();
    }
}
