package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.broker.paper.PaperInstruments.AAPL;
import static io.gatehouse.broker.paper.PaperInstruments.BTC;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderDraft;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class MarketOrderTest {
    private final PaperWorld world = new PaperWorld(PaperSettings.FRICTIONLESS);

    @Test
    void buysAtTheAskAndSellsAtTheBid() {
        world.quote(AAPL, "100.00", "100.05");

        world.submit(market(AAPL, Side.BUY, "10"));
        world.submit(market(AAPL, Side.SELL, "4"));

        assertThat(world.news())
                .containsExactly(
                        "1 acknowledged",
                        "1 filled 10 at 100.05",
                        "2 acknowledged",
                        "2 filled 4 at 100");
    }

    @Test
    void takesTheLastPriceOfAFeedThatHasOnlyThat() {
        world.quote(AAPL, "", "", "99.50");

        world.submit(market(AAPL, Side.BUY, "1"));

        assertThat(world.news()).containsExactly("1 acknowledged", "1 filled 1 at 99.5");
    }

    @Test
    void waitsWhileNobodyQuotesForItsSide() {
        world.quote(AAPL, "100.00", "");
        world.submit(market(AAPL, Side.BUY, "1"));
        assertThat(world.news()).containsExactly("1 acknowledged");

        world.quote(AAPL, "100.00", "100.02");

        assertThat(world.news()).containsExactly("1 filled 1 at 100.02");
    }

    @Test
    void fillsOnAQuoteOfTheGreatestAgeAllowed() {
        world.quote(AAPL, "100.00", "100.05");
        world.clock.advance(Duration.ofSeconds(60));

        world.submit(market(AAPL, Side.BUY, "1"));

        assertThat(world.news()).contains("1 filled 1 at 100.05");
    }

    @Test
    void waitsForANewerQuoteWhenTheCurrentOneIsTooOld() {
        world.quote(AAPL, "100.00", "100.05");
        world.clock.advance(Duration.ofSeconds(61));
        world.submit(market(AAPL, Side.BUY, "1"));
        assertThat(world.news()).containsExactly("1 acknowledged");

        world.quote(AAPL, "101.00", "101.05");

        assertThat(world.news()).containsExactly("1 filled 1 at 101.05");
    }

    @Test
    void aWaitingOrderFillsOnlyOnQuotesNewerThanItself() {
        Instant accepted = world.clock.instant();
        world.submit(market(AAPL, Side.BUY, "1"));
        world.news();

        world.quoteAt(accepted.minusSeconds(1), AAPL, "100.00", "100.01", "");
        world.quoteAt(accepted, AAPL, "100.00", "100.02", "");
        assertThat(world.news()).isEmpty();

        world.quoteAt(accepted.plusNanos(1000), AAPL, "100.00", "100.03", "");
        assertThat(world.news()).containsExactly("1 filled 1 at 100.03");
    }

    @Test
    void ignoresAQuoteOlderThanTheOneItKnows() {
        world.quote(AAPL, "100.00", "100.05");
        world.quoteAt(world.clock.instant().minusSeconds(1), AAPL, "90.00", "90.05", "");

        world.submit(market(AAPL, Side.BUY, "1"));

        assertThat(world.news()).contains("1 filled 1 at 100.05");
    }

    @Test
    void fillsAtTheLaterQuoteOfTheSameInstant() {
        world.quote(AAPL, "100.00", "100.05");
        world.quoteAt(world.clock.instant(), AAPL, "90.00", "90.05", "");

        world.submit(market(AAPL, Side.BUY, "1"));

        assertThat(world.news()).containsExactly("1 acknowledged", "1 filled 1 at 90.05");
    }

    @Test
    void cancelsAnImmediateOrderThatFindsNoFreshQuote() {
        world.submit(OrderDraft.lasting(market(AAPL, Side.BUY, "1"), TimeInForce.IOC));

        assertThat(world.news())
                .containsExactly("1 acknowledged", "1 canceled: IOC not filled at once");
    }

    @Test
    void fillsNothingWhileTheExchangeIsClosed() {
        PaperWorld evening = new PaperWorld(PaperSettings.FRICTIONLESS, "2026-01-05T20:59:58Z");
        evening.quote(AAPL, "100.00", "100.05");
        evening.clock.advance(Duration.ofSeconds(1));
        evening.submit(market(AAPL, Side.BUY, "1"));
        evening.quote(AAPL, "100.00", "100.06");
        assertThat(evening.news()).containsExactly("1 acknowledged");

        evening.clock.advance(Duration.ofHours(17).plusMinutes(30));
        evening.quote(AAPL, "104.00", "104.10");

        assertThat(evening.news()).containsExactly("1 filled 1 at 104.1");
    }

    @Test
    void fillsOnlyOnQuotesOfTheSession() {
        PaperWorld morning = new PaperWorld(PaperSettings.FRICTIONLESS, "2026-01-05T14:29:57Z");
        morning.quote(AAPL, "103.00", "103.10");
        morning.clock.advance(Duration.ofSeconds(3));
        morning.submit(market(AAPL, Side.BUY, "1"));
        assertThat(morning.news()).containsExactly("1 acknowledged");

        morning.quote(AAPL, "100.00", "100.10");

        assertThat(morning.news()).containsExactly("1 filled 1 at 100.1");
    }

    @Test
    void tellsTheQuotedPriceAsTheOneAskedFor() {
        world.quote(BTC, "50000", "50010");

        world.submit(market(BTC, Side.SELL, "0.5"));

        assertThat(world.events.getLast())
                .isInstanceOfSatisfying(
                        BrokerEvent.Executed.class,
                        fill -> assertThat(fill.requestedPrice()).contains(Price.of("50000")));
    }
}
