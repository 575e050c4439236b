package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.broker.paper.PaperInstruments.BTC;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

class RehearsalTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Test
    void aLostAcknowledgementIsNotTheEndOfTheOrder() {
        PaperWorld world = rehearsing(ONE, ZERO, ZERO, ZERO, ZERO);
        Order order = world.pending(market(BTC, Side.BUY, "1"));

        assertThat(world.submit(order)).isInstanceOf(SubmitOutcome.Unknown.class);

        assertThat(world.news()).containsExactly("1 filled 1 at 101");
        assertThat(world.find(order))
                .isInstanceOfSatisfying(
                        FindOutcome.Found.class, found -> assertThat(found.events()).hasSize(2));
    }

    @Test
    void aLostOrderIsProvenAbsent() {
        PaperWorld world = rehearsing(ZERO, ONE, ZERO, ZERO, ZERO);
        Order order = world.pending(market(BTC, Side.BUY, "1"));

        assertThat(world.submit(order)).isInstanceOf(SubmitOutcome.Unknown.class);

        assertThat(world.find(order))
                .isEqualTo(new FindOutcome.ProvenAbsent(world.clock.instant()));
        assertThat(world.news()).isEmpty();
    }

    @Test
    void aFillIsToldTwice() {
        PaperWorld world = rehearsing(ZERO, ZERO, ONE, ZERO, ZERO);

        world.submit(market(BTC, Side.BUY, "1"));

        assertThat(world.news())
                .containsExactly("1 acknowledged", "1 filled 1 at 101", "1 filled 1 at 101");
    }

    @Test
    void aFillComesLate() {
        PaperWorld world = rehearsing(ZERO, ZERO, ZERO, ONE, ZERO);
        world.submit(market(BTC, Side.BUY, "1"));
        world.pass(Duration.ofSeconds(29));
        assertThat(world.news()).containsExactly("1 acknowledged");

        world.pass(Duration.ofSeconds(1));

        assertThat(world.news()).containsExactly("1 filled 1 at 101");
    }

    @Test
    void theLineIsDown() {
        PaperWorld world = rehearsing(ZERO, ZERO, ZERO, ZERO, ONE);

        SubmitOutcome outcome = world.submit(world.pending(market(BTC, Side.BUY, "1")));

        assertThat(outcome).isInstanceOf(SubmitOutcome.NotSent.class);
        assertThat(world.news()).isEmpty();
    }

    @Test
    void whoIsHitDependsOnTheOrderAlone() {
        assertThat(hits()).isEqualTo(hits()).contains(true, false);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> faults(new BigDecimal("1.01"), ZERO, ZERO, ZERO, ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 1");
    }

    private static List<Boolean> hits() {
        PaperWorld world = rehearsing(HALF, ZERO, ZERO, ZERO, ZERO);
        return IntStream.range(0, 20)
                .mapToObj(i -> world.submit(world.pending(market(BTC, Side.BUY, "1"))))
                .map(SubmitOutcome.Unknown.class::isInstance)
                .toList();
    }

    private static PaperWorld rehearsing(
            BigDecimal lostAck,
            BigDecimal lostOrder,
            BigDecimal duplicateFill,
            BigDecimal lateFill,
            BigDecimal disconnect) {
        PaperWorld world =
                new PaperWorld(
                        PaperSettings.with(
                                PartialFills.NONE,
                                faults(lostAck, lostOrder, duplicateFill, lateFill, disconnect)));
        world.quote(BTC, "100", "101");
        return world;
    }

    private static Faults faults(
            BigDecimal lostAck,
            BigDecimal lostOrder,
            BigDecimal duplicateFill,
            BigDecimal lateFill,
            BigDecimal disconnect) {
        return new Faults(
                lostAck, lostOrder, duplicateFill, lateFill, disconnect, Duration.ofSeconds(30));
    }
}
