package io.gatehouse.application.broker;

import static io.gatehouse.application.broker.BrokerOrders.BTC;
import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.application.broker.BrokerOrders.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerGateway.Replacement;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderDraft;
import io.gatehouse.domain.order.OrderEventKind;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/**
 * What every broker adapter must keep to, told through the port alone; an adapter's test extends
 * it. A case whose trouble a broker cannot be put into is skipped and says so.
 */
public abstract class BrokerGatewayContract extends TroubledBrokerContract {
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

        Order ioc = sent(rig, OrderDraft.lasting(limit(BTC, Side.BUY, "1", "90"), TimeInForce.IOC));
        Order fok = sent(rig, OrderDraft.lasting(limit(BTC, Side.BUY, "1", "90"), TimeInForce.FOK));

        books.await(ioc, OrderStatus.CANCELED);
        books.await(fok, OrderStatus.CANCELED);
        assertThat(books.position()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void fillsAtOnceWhatMustAndCan() {
        BrokerRig rig = connected(Trouble.NONE);

        Order ioc =
                sent(rig, OrderDraft.lasting(limit(BTC, Side.BUY, "1", "101"), TimeInForce.IOC));
        Order fok = sent(rig, OrderDraft.lasting(market(BTC, Side.BUY, "1"), TimeInForce.FOK));

        books.await(ioc, OrderStatus.FILLED);
        books.await(fok, OrderStatus.FILLED);
        assertThat(books.position()).isEqualTo(Quantity.of("2"));
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
    void leavesNothingOfAnImmediateOrderThatFillsInPart() {
        BrokerRig rig = connected(Trouble.ONE_UNIT_AT_A_TIME);

        Order ioc = sent(rig, OrderDraft.lasting(market(BTC, Side.BUY, "3"), TimeInForce.IOC));
        Order fok = sent(rig, OrderDraft.lasting(market(BTC, Side.BUY, "3"), TimeInForce.FOK));

        assertThat(books.await(ioc, OrderStatus.CANCELED).filledQuantity())
                .isEqualTo(Quantity.of("1"));
        assertThat(books.await(fok, OrderStatus.CANCELED).filledQuantity())
                .isEqualTo(Quantity.ZERO);
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
    void takesNoOrderBeforeSomebodyListens() {
        BrokerRig rig = unconnected(Trouble.NONE);

        SubmitOutcome outcome =
                rig.gateway().submit(List.of(pending(rig, market(BTC, Side.BUY, "1")))).getFirst();

        assertThat(outcome).isInstanceOf(SubmitOutcome.NotSent.class);
    }

    private RejectCode refusalOf(BrokerRig rig, OrderTicket ticket) {
        SubmitOutcome outcome = rig.gateway().submit(List.of(pending(rig, ticket))).getFirst();
        assertThat(outcome).isInstanceOf(SubmitOutcome.Refused.class);
        return ((SubmitOutcome.Refused) outcome).code();
    }

    private static Replacement to(String quantity, String price) {
        return new Replacement(
                Quantity.of(quantity), Optional.of(Price.of(price)), Optional.empty());
    }
}
