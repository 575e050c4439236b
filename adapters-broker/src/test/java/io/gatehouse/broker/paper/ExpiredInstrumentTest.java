package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.application.broker.BrokerOrders.stop;
import static io.gatehouse.broker.paper.PaperInstruments.BANKNIFTY;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;

/** A future in Mumbai on the day of its expiry, 11:30; its last session closes at 15:00. */
class ExpiredInstrumentTest {
    private static final Duration BEFORE_THE_CLOSE = Duration.ofHours(3).plusMinutes(29);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private final PaperWorld world =
            new PaperWorld(PaperSettings.FRICTIONLESS, PaperWorld.MUMBAI_MORNING);

    @BeforeEach
    void quote() {
        expire(TODAY);
        world.quote(BANKNIFTY, "45000", "45010", "45005");
    }

    @Test
    void takesItsRestingOpeningsWithIt() {
        world.submit(limit(BANKNIFTY, Side.BUY, "1", "44000"));
        world.submit(stop(BANKNIFTY, Side.BUY, "1", "46000"));
        world.pass(BEFORE_THE_CLOSE);
        assertThat(world.news()).containsExactly("1 acknowledged", "2 acknowledged");

        world.pass(Duration.ofMinutes(1));

        assertThat(world.news()).containsExactly("1 expired", "2 expired");
    }

    /** The next session finds it there, as after a night without the server. */
    @Test
    void fillsNoOpeningOnALaterQuote() {
        Order order =
                WorkingOrders.working(world.pending(limit(BANKNIFTY, Side.BUY, "1", "44000")));
        world.clock.advance(Duration.ofDays(1));
        world.adopt(order);
        world.quote(BANKNIFTY, "43000", "43010", "43005");

        assertThat(world.news()).containsExactly("1 expired");
    }

    @Test
    void leavesWhatClosesAtWork() {
        world.submit(stop(BANKNIFTY, Side.SELL, "1", "44900").asReduceOnly(OrderOrigin.PROTECTIVE));
        world.pass(Duration.ofDays(1));
        assertThat(world.news()).containsExactly("1 acknowledged");
        world.quote(BANKNIFTY, "44890", "44900", "44895");
        assertThat(world.news()).containsExactly("1 triggered", "1 filled 1 at 44890");

        world.submit(market(BANKNIFTY, Side.SELL, "1").asReduceOnly(OrderOrigin.USER));
        assertThat(world.news()).containsExactly("2 acknowledged", "2 filled 1 at 44890");
    }

    @Test
    void takesThemWithItWhenItIsBroughtForward() {
        expire(TODAY.plusDays(30));
        world.submit(limit(BANKNIFTY, Side.BUY, "1", "44000"));
        world.pass(BEFORE_THE_CLOSE.plusMinutes(1));
        assertThat(world.news()).containsExactly("1 acknowledged");

        expire(TODAY);
        world.pass(Duration.ofSeconds(1));

        assertThat(world.news()).containsExactly("1 expired");
    }

    private void expire(LocalDate date) {
        world.instruments.update(Instruments.until(date, world.instruments.the(BANKNIFTY)));
    }
}
