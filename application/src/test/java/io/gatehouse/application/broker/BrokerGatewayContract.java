package io.gatehouse.application.broker;

import static io.gatehouse.application.broker.BrokerOrders.BTC;
import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.application.broker.BrokerOrders.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerGateway.Replacement;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEventKind;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What every broker adapter must keep to, told through the port alone; an adapter's test extends
 * it. A case whose trouble a broker cannot be put into is skipped and says so.
 */
public abstract class BrokerGatewayContract {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final HouseBooks books = new HouseBooks();
    private Optional<BrokerRig> inUse = Optional.empty();
    private Optional<BrokerOrders> orders = Optional.empty();

    /** A fresh broker in this trouble; empty when that cannot be staged with it. */
    protected abstract Optional<BrokerRig> rig(Trouble trouble);

    @AfterEach
    void takeDown() {
        inUse.ifPresent(BrokerRig::close);
    }

    @Test
    void restsThenCancels() {
        BrokerRig rig = connected(Trouble.NONE);
        Order order = sent(rig, limit(BTC, Side.BUY, "1", "90"));
        books.await(order, OrderStatus.NEW);

        assertThat(cancel(rig, order)).isInstanceOfAny(ACCEPTED);

        assertThat(books.await(order, OrderStatus.CANCELED).filledQuantity())
                .isEqualTo(Quantity.ZERO);
        rig.quote("80", "81");
        books.await(sent(rig, market(BTC, Side.BUY, "1")), OrderStatus.FILLED);
        assertThat(books.fills(order)).isEmpty();
    }

    @Test
    void fillsAMarketOrderAtOnce() {
        BrokerRig rig = connected(Trouble.NONE);

        Order order = sent(rig, market(BTC, Side.BUY, "2"));

        Order filled = books.await(order, OrderStatus.FILLED);
        assertThat(filled.filledQuantity()).isEqualTo(Quantity.of("2"));
        assertThat(filled.averageFillPrice()).contains(Price.of("101"));
        assertThat(filled.identity().brokerOrderId()).isPresent();
    }

    @Test
    void cancelsWhatMustFillAtOnceAndCannot() {
        BrokerRig rig = connected(Trouble.NONE);

        Order ioc = sent(rig, limit(BTC, Side.BUY, "1", "90").withTimeInForce(TimeInForce.IOC));
        Order fok = sent(rig, limit(BTC, Side.BUY, "1", "90").withTimeInForce(TimeInForce.FOK));

        books.await(ioc, OrderStatus.CANCELED);
        books.await(fok, OrderStatus.CANCELED);
        assertThat(books.position()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void fillsAtOnceWhatMustAndCan() {
        BrokerRig rig = connected(Trouble.NONE);

        Order ioc = sent(rig, limit(BTC, Side.BUY, "1", "101").withTimeInForce(TimeInForce.IOC));
        Order fok = sent(rig, market(BTC, Side.BUY, "1").withTimeInForce(TimeInForce.FOK));

        books.await(ioc, OrderStatus.FILLED);
        books.await(fok, OrderStatus.FILLED);
        assertThat(books.position()).isEqualTo(Quantity.of("2"));
    }

    @Test
    void leavesNothingOfAnImmediateOrderThatFillsInPart() {
        BrokerRig rig = connected(Trouble.ONE_UNIT_AT_A_TIME);

        Order ioc = sent(rig, market(BTC, Side.BUY, "3").withTimeInForce(TimeInForce.IOC));
        Order fok = sent(rig, market(BTC, Side.BUY, "3").withTimeInForce(TimeInForce.FOK));

        assertThat(books.await(ioc, OrderStatus.CANCELED).filledQuantity())
                .isEqualTo(Quantity.of("1"));
        assertThat(books.await(fok, OrderStatus.CANCELED).filledQuantity())
                .isEqualTo(Quantity.ZERO);
    }

    @Test
    void aStopRestsThenTriggersThenFills() {
        BrokerRig rig = connected(Trouble.NONE);
        Order order = sent(rig, stop(BTC, Side.SELL, "1", "95"));
        assertThat(books.await(order, OrderStatus.NEW).triggered()).isFalse();

        rig.quote("94", "96");

        Order filled = books.await(order, OrderStatus.FILLED);
        assertThat(filled.triggered()).isTrue();
        assertThat(filled.averageFillPrice()).contains(Price.of("94"));
    }

    @Test
    void aReplacedOrderKeepsItsIdentity() {
        BrokerRig rig = connected(Trouble.NONE);
        Order order = sent(rig, limit(BTC, Side.BUY, "1", "90"));
        Order working = books.await(order, OrderStatus.NEW);
        Order pending = books.store(working.after(OrderEventKind.REPLACE_REQUESTED, rig.now()));

        CommandOutcome outcome = rig.gateway().replace(pending, to("2", "95"));

        assertThat(outcome).isInstanceOfAny(ACCEPTED);
        Order replaced = books.await(order, OrderStatus.NEW);
        assertThat(replaced.ticket().quantity()).isEqualTo(Quantity.of("2"));
        assertThat(replaced.id()).isEqualTo(order.id());
        rig.quote("94", "95");
        Order filled = books.await(order, OrderStatus.FILLED);
        assertThat(filled.filledQuantity()).isEqualTo(Quantity.of("2"));
        assertThat(filled.averageFillPrice()).contains(Price.of("95"));
    }

    @Test
    void threePartialsSumExactly() {
        BrokerRig rig = connected(Trouble.ONE_UNIT_AT_A_TIME);
        Order order = sent(rig, limit(BTC, Side.BUY, "3", "101"));
        books.await(order, OrderStatus.PARTIALLY_FILLED);

        rig.quote("100", "101");
        rig.quote("100", "101");

        books.await(order, OrderStatus.FILLED);
        assertThat(books.fills(order))
                .extracting(BrokerEvent.Executed::quantity)
                .containsExactly(Quantity.of("1"), Quantity.of("1"), Quantity.of("1"));
    }

    @Test
    void goesFromLongToShortThroughZero() {
        BrokerRig rig = connected(Trouble.NONE);
        books.await(sent(rig, market(BTC, Side.BUY, "1")), OrderStatus.FILLED);

        books.await(sent(rig, market(BTC, Side.SELL, "3")), OrderStatus.FILLED);

        assertThat(books.position()).isEqualTo(Quantity.of("-2"));
    }

    @Test
    void refusesWhatTheInstrumentDoesNotAllowAndSendsNothing() {
        BrokerRig rig = connected(Trouble.NONE);

        assertThat(refusalOf(rig, limit(BTC, Side.BUY, "1", "90.005")))
                .isEqualTo(RejectCode.INVALID_PRICE);
        assertThat(refusalOf(rig, limit(BTC, Side.BUY, "0.00005", "90")))
                .isEqualTo(RejectCode.INVALID_QUANTITY);
        assertThat(refusalOf(rig, market(new Symbol("NOSUCH"), Side.BUY, "1")))
                .isEqualTo(RejectCode.UNKNOWN_INSTRUMENT);

        books.await(sent(rig, market(BTC, Side.BUY, "1")), OrderStatus.FILLED);
        assertThat(books.position()).isEqualTo(Quantity.of("1"));
    }

    @Test
    void refusesAnOrderThatIsMeantForAnotherBroker() {
        BrokerRig rig = connected(Trouble.NONE);
        Order stray =
                new BrokerOrders(new BrokerId("elsewhere"))
                        .pending(market(BTC, Side.BUY, "1"), rig.now());

        SubmitOutcome outcome = rig.gateway().submit(List.of(stray)).getFirst();

        assertThat(outcome).isInstanceOf(SubmitOutcome.Refused.class);
    }

    @Test
    void answersEachOrderOfABatchInTheOrderGiven() {
        BrokerRig rig = connected(Trouble.NONE);
        Order good = books.store(pending(rig, market(BTC, Side.BUY, "1")));
        Order bad = pending(rig, limit(BTC, Side.BUY, "1", "0.001"));
        Order fine = books.store(pending(rig, market(BTC, Side.SELL, "1")));

        List<SubmitOutcome> outcomes = rig.gateway().submit(List.of(good, bad, fine));

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(0)).isInstanceOfAny(TAKEN);
        assertThat(outcomes.get(1)).isInstanceOf(SubmitOutcome.Refused.class);
        assertThat(outcomes.get(2)).isInstanceOfAny(TAKEN);
        books.await(good, OrderStatus.FILLED);
        books.await(fine, OrderStatus.FILLED);
    }

    @Test
    void refusesTheSameIdASecondTime() {
        BrokerRig rig = connected(Trouble.NONE);
        Order order = sent(rig, market(BTC, Side.BUY, "1"));
        books.await(order, OrderStatus.FILLED);

        SubmitOutcome again = rig.gateway().submit(List.of(order)).getFirst();

        assertThat(again)
                .isInstanceOfSatisfying(
                        SubmitOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(RejectCode.DUPLICATE_ID));
        assertThat(books.position()).isEqualTo(Quantity.of("1"));
    }

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
    void takesNoOrderBeforeSomebodyListens() {
        BrokerRig rig = unconnected(Trouble.NONE);

        SubmitOutcome outcome =
                rig.gateway().submit(List.of(pending(rig, market(BTC, Side.BUY, "1")))).getFirst();

        assertThat(outcome).isInstanceOf(SubmitOutcome.NotSent.class);
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

    private static final Class<?>[] TAKEN = {
        SubmitOutcome.Sent.class, SubmitOutcome.Acknowledged.class
    };

    private static final Class<?>[] ACCEPTED = {
        CommandOutcome.Sent.class, CommandOutcome.Acknowledged.class
    };

    /** A connected broker whose market stands at 100 bid, 101 asked. */
    private BrokerRig connected(Trouble trouble) {
        BrokerRig rig = unconnected(trouble);
        rig.gateway().connect(books, List.of());
        return rig;
    }

    private BrokerRig unconnected(Trouble trouble) {
        BrokerRig rig = rig(trouble).orElseGet(() -> skip(trouble));
        inUse = Optional.of(rig);
        orders = Optional.of(new BrokerOrders(rig.gateway().id()));
        rig.quote("100", "101");
        return rig;
    }

    private BrokerRig skip(Trouble trouble) {
        String why = getClass().getSimpleName() + " cannot be put into " + trouble;
        System.out.println("Skipped: " + why);
        return Assumptions.abort(why);
    }

    private Order pending(BrokerRig rig, OrderTicket ticket) {
        return orders.orElseThrow().pending(ticket, rig.now());
    }

    private Order sent(BrokerRig rig, OrderTicket ticket) {
        Order order = books.store(pending(rig, ticket));
        assertThat(rig.gateway().submit(List.of(order)).getFirst()).isInstanceOfAny(TAKEN);
        return order;
    }

    private CommandOutcome cancel(BrokerRig rig, Order order) {
        return rig.gateway()
                .cancel(
                        books.store(
                                books.order(order)
                                        .after(OrderEventKind.CANCEL_REQUESTED, rig.now())));
    }

    private RejectCode refusalOf(BrokerRig rig, OrderTicket ticket) {
        SubmitOutcome outcome = rig.gateway().submit(List.of(pending(rig, ticket))).getFirst();
        assertThat(outcome).isInstanceOf(SubmitOutcome.Refused.class);
        return ((SubmitOutcome.Refused) outcome).code();
    }

    private List<BrokerEvent> found(BrokerRig rig, Order order) {
        FindOutcome outcome = rig.gateway().find(books.order(order));
        assertThat(outcome).isInstanceOf(FindOutcome.Found.class);
        return ((FindOutcome.Found) outcome).events();
    }

    private static Replacement to(String quantity, String price) {
        return new Replacement(
                Quantity.of(quantity), Optional.of(Price.of(price)), Optional.empty());
    }
}
