package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.application.broker.BrokerOrders.stop;
import static io.gatehouse.broker.paper.PaperInstruments.AAPL;
import static io.gatehouse.broker.paper.PaperInstruments.BTC;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class OrderLifeTest {
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final PaperWorld world = new PaperWorld(PaperSettings.FRICTIONLESS);

    @Test
    void expiresWhenItsTimeIsOver() {
        Instant close = world.clock.instant().plusSeconds(10);
        world.submit(
                world.orders.pending(
                        limit(BTC, Side.BUY, "1", "100"),
                        world.clock.instant(),
                        Optional.of(close)));
        world.pass(Duration.ofSeconds(9));
        assertThat(world.news()).containsExactly("1 acknowledged");

        world.pass(Duration.ofSeconds(1));
        world.quote(BTC, "90", "91");

        assertThat(world.news()).containsExactly("1 expired");
    }

    @Test
    void expiresRatherThanFillsOnAQuoteThatComesTooLate() {
        Instant close = world.clock.instant().plusSeconds(1);
        world.submit(
                world.orders.pending(
                        market(BTC, Side.BUY, "1"), world.clock.instant(), Optional.of(close)));

        world.quote(BTC, "90", "91");

        assertThat(world.news()).containsExactly("1 acknowledged", "1 expired");
    }

    @Test
    void travelsAsLongAsTheLatencySays() {
        PaperWorld slow = new PaperWorld(PaperSettings.latency(HALF_A_SECOND));
        slow.quote(BTC, "100", "101");
        slow.submit(market(BTC, Side.BUY, "1"));
        slow.pass(Duration.ofMillis(499));
        assertThat(slow.news()).isEmpty();

        slow.quoteAt(slow.clock.instant(), BTC, "110", "111", "");
        slow.pass(Duration.ofMillis(1));

        assertThat(slow.news()).containsExactly("1 acknowledged", "1 filled 1 at 111");
    }

    @Test
    void canBeRecalledOnTheWay() {
        PaperWorld slow = new PaperWorld(PaperSettings.latency(HALF_A_SECOND));
        slow.quote(BTC, "100", "101");
        Order order = slow.submit(market(BTC, Side.BUY, "1"));

        slow.cancel(order);
        slow.pass(Duration.ofSeconds(1));

        assertThat(slow.news()).containsExactly("1 canceled: Canceled on request");
    }

    @Test
    void aReplacedPriceMeetsTheMarketAnew() {
        world.quote(BTC, "100", "101");
        Order order = world.submit(limit(BTC, Side.BUY, "1", "90"));
        world.news();

        world.replace(order, "2", "105", "");

        assertThat(world.news()).containsExactly("1 replaced by 2 at 105", "1 filled 2 at 101");
    }

    @Test
    void aTrailedStopFiresWhenItIsMovedThroughTheMarket() {
        world.quote(BTC, "100", "101");
        Order order = world.submit(stop(BTC, Side.SELL, "1", "90"));
        world.news();

        world.replace(order, "1", "", "100.50");

        assertThat(world.news())
                .containsExactly("1 replaced by 1 stop 100.5", "1 triggered", "1 filled 1 at 100");
    }

    @Test
    void eachChangeOfAnOrderHasAKeyOfItsOwn() {
        world.quote(BTC, "100", "101");
        Order order = world.submit(limit(BTC, Side.BUY, "1", "90"));

        world.replace(order, "1", "91", "");
        world.replace(order, "1", "90", "");
        world.replace(order, "1", "91", "");

        assertThat(world.events).extracting("key").doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void refusesAChangeThatTheInstrumentDoesNotAllow() {
        world.quote(BTC, "100", "101");
        Order order = world.submit(limit(BTC, Side.BUY, "1", "90"));
        world.news();

        assertThat(world.replace(order, "1", "90.001", ""))
                .isInstanceOfSatisfying(
                        CommandOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(RejectCode.INVALID_PRICE));
        assertThat(world.news()).isEmpty();
    }

    @Test
    void refusesToShrinkBelowWhatIsFilled() {
        PaperWorld ones =
                new PaperWorld(PaperSettings.with(PaperSettings.quoteSize("1"), Faults.NONE));
        ones.quote(BTC, "100", "101");
        Order order = ones.submit(limit(BTC, Side.BUY, "3", "101"));
        ones.quote(BTC, "100", "101");

        assertThat(ones.replace(order, "2", "101", ""))
                .isInstanceOfSatisfying(
                        CommandOutcome.Refused.class,
                        refused ->
                                assertThat(refused.text())
                                        .isEqualTo("2 of the order is already filled"));
        assertThat(ones.replace(order, "2.5", "101", "")).isInstanceOf(CommandOutcome.Sent.class);
    }

    @Test
    void aSmallerSiblingKeepsItsPlace() {
        world.quote(BTC, "100", "101");
        Order target =
                world.submit(
                        limit(BTC, Side.SELL, "5", "110").asReduceOnly(OrderOrigin.PROTECTIVE));
        world.news();

        world.replace(target, "3", "110", "");
        world.quote(BTC, "112", "113");

        // It rested before, so it fills at its limit, not at the better market.
        assertThat(world.news()).containsExactly("1 replaced by 3 at 110", "1 filled 3 at 110");
    }

    @Test
    void whatIsOverCannotBeChangedOrCanceled() {
        world.quote(BTC, "100", "101");
        Order order = world.submit(market(BTC, Side.BUY, "1"));

        assertThat(world.cancel(order)).isEqualTo(new CommandOutcome.TooLate("1-F0"));
        assertThat(world.replace(order, "2", "", "")).isEqualTo(new CommandOutcome.TooLate("1-F0"));
    }

    @Test
    void anOddRemainderMayAlwaysBeClosed() {
        world.quote(AAPL, "100", "101");

        world.submit(market(AAPL, Side.SELL, "0.5").asReduceOnly(OrderOrigin.SYSTEM));

        assertThat(world.news()).containsExactly("1 acknowledged", "1 filled 0.5 at 100");
        assertThat(world.events.getLast()).extracting("quantity").isEqualTo(Quantity.of("0.5"));
    }
}
