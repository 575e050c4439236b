package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.broker.paper.PaperInstruments.AAPL;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.broker.paper.PaperConfiguration.RestingFill;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class LimitOrderTest {
    private final PaperWorld world = new PaperWorld(PaperSettings.FRICTIONLESS);

    @Test
    void aMarketableLimitTakesTheBetterMarket() {
        world.quote(AAPL, "100.00", "100.05");

        world.submit(limit(AAPL, Side.BUY, "1", "101.00"));
        world.submit(limit(AAPL, Side.SELL, "1", "99.00"));

        assertThat(world.news()).contains("1 filled 1 at 100.05", "2 filled 1 at 100");
    }

    @Test
    void aLimitAtTheMarketFillsAtOnce() {
        world.quote(AAPL, "100.00", "100.05");

        world.submit(limit(AAPL, Side.BUY, "1", "100.05"));

        assertThat(world.news()).contains("1 filled 1 at 100.05");
    }

    @Test
    void aRestingLimitFillsAtItsLimitThoughTheMarketGoesFurther() {
        world.quote(AAPL, "100.00", "100.05");
        world.submit(limit(AAPL, Side.BUY, "1", "99.00"));
        world.quote(AAPL, "99.00", "99.01");
        assertThat(world.news()).containsExactly("1 acknowledged");

        world.quote(AAPL, "97.00", "97.05");

        assertThat(world.news()).containsExactly("1 filled 1 at 99");
    }

    @Test
    void isTouchedWhenTheOtherSideReachesIt() {
        world.quote(AAPL, "100.00", "100.05");
        world.submit(limit(AAPL, Side.SELL, "1", "101.00"));
        world.news();

        world.quote(AAPL, "101.00", "101.05");

        assertThat(world.news()).containsExactly("1 filled 1 at 101");
    }

    @Test
    void canBeMadeToWaitUntilTheMarketGoesThroughIt() {
        PaperWorld strict = new PaperWorld(PaperSettings.with(RestingFill.PENETRATE));
        strict.quote(AAPL, "100.00", "100.05");
        strict.submit(limit(AAPL, Side.SELL, "1", "101.00"));
        strict.quote(AAPL, "101.00", "101.05");
        assertThat(strict.news()).containsExactly("1 acknowledged");

        strict.quote(AAPL, "101.01", "101.05");

        assertThat(strict.news()).containsExactly("1 filled 1 at 101");
    }

    @Test
    void anOrderEnteredOvernightGetsABetterOpening() {
        PaperWorld night = new PaperWorld(PaperSettings.FRICTIONLESS, "2026-01-06T02:00:00Z");
        night.submit(limit(AAPL, Side.BUY, "1", "100.00"));
        night.clock.advance(Duration.ofHours(13));

        night.quote(AAPL, "94.95", "95.00");

        assertThat(night.news()).contains("1 filled 1 at 95");
    }

    @Test
    void anOrderThatFoundNoFreshQuoteRestsOnceItHasMetOne() {
        world.submit(limit(AAPL, Side.BUY, "1", "99.00"));
        world.quote(AAPL, "100.00", "100.05");

        world.quote(AAPL, "98.00", "98.05");

        assertThat(world.news()).contains("1 filled 1 at 99");
    }

    @Test
    void aRestingLimitMeetsTheLaterQuoteOfTheSameInstant() {
        world.quote(AAPL, "100.00", "100.05");
        world.submit(limit(AAPL, Side.BUY, "1", "99.00"));
        world.quote(AAPL, "99.90", "99.95");

        world.quoteAt(world.clock.instant(), AAPL, "98.00", "98.05", "");

        assertThat(world.news()).containsExactly("1 acknowledged", "1 filled 1 at 99");
    }

    @Test
    void servesOrdersInTheirTurn() {
        world.quote(AAPL, "100.00", "100.05");
        world.submit(limit(AAPL, Side.BUY, "1", "98.00"));
        world.submit(limit(AAPL, Side.SELL, "1", "200.00"));
        world.submit(limit(AAPL, Side.BUY, "1", "99.00"));
        world.news();

        world.quote(AAPL, "97.00", "97.05");

        assertThat(world.news()).containsExactly("1 filled 1 at 98", "3 filled 1 at 99");
    }

    @Test
    void cancelsARestingOrderAndOnlyOnce() {
        world.quote(AAPL, "100.00", "100.05");
        Order order = world.submit(limit(AAPL, Side.BUY, "1", "99.00"));

        world.cancel(order);
        world.cancel(order);
        world.quote(AAPL, "98.00", "98.05");

        assertThat(world.news())
                .containsExactly("1 acknowledged", "1 canceled: Canceled on request");
    }
}
