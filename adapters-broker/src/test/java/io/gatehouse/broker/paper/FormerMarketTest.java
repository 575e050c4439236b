package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.broker.paper.PaperInstruments.AAPL;
import static io.gatehouse.broker.paper.PaperInstruments.BTC;
import static io.gatehouse.broker.paper.PaperInstruments.EURUSD;
import static io.gatehouse.broker.paper.WorkingOrders.changed;
import static io.gatehouse.broker.paper.WorkingOrders.filled;
import static io.gatehouse.broker.paper.WorkingOrders.working;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ExchangeHours;
import io.gatehouse.domain.instrument.ExchangeHours.Session;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/**
 * An order to buy at 100 that a node takes over, and the quote of 94.95 to 95.00 that comes next.
 * New York is open from 14:30 to 21:00 UTC; 2026-01-05 is a Monday.
 */
class FormerMarketTest {
    private static final String NIGHT = "2026-01-06T02:00:00Z";
    private static final String OPENING = "2026-01-06T14:30:01Z";

    private final PaperWorld world = new PaperWorld(PaperSettings.FRICTIONLESS, NIGHT);

    @ParameterizedTest
    @CsvSource({"BUY, 100, 95", "SELL, 90, 94.95"})
    void whatWasEnteredOvernightGetsABetterOpeningAfterARestart(
            Side side, String limit, String fill) {
        quoted("2026-01-05T20:59:59Z", AAPL, "99");
        Order order = working(world.pending(limit(AAPL, side, "1", limit)));

        assertThat(filledAt(order, "2026-01-06T04:00:00Z", OPENING)).isEqualTo(fill);
    }

    @Test
    void whatHasRestedThroughASessionFillsAtItsLimit() {
        quoted("2026-01-05T20:59:59Z", AAPL, "101");

        assertThat(filledAt(entered("2026-01-05T20:00:00Z", AAPL), NIGHT, OPENING))
                .isEqualTo("100");
    }

    @Test
    void whatWasEnteredOvernightRestsOnceItHasMetTheOpening() {
        quoted(OPENING, AAPL, "101");

        assertThat(filledAt(entered(NIGHT, AAPL), "2026-01-06T15:00:00Z", "2026-01-06T15:00:01Z"))
                .isEqualTo("100");
    }

    @Test
    void aSessionThatHasPassedWasMetWhateverIsQuotedAfterIt() {
        quoted("2026-01-06T23:00:00Z", AAPL, "101");

        assertThat(filledAt(entered(NIGHT, AAPL), "2026-01-07T02:00:00Z", "2026-01-07T14:30:01Z"))
                .isEqualTo("100");
    }

    @Test
    void whatIsQuotedBetweenSessionsIsMetByNobody() {
        quoted("2026-01-06T09:00:00Z", AAPL, "94");

        assertThat(filledAt(entered(NIGHT, AAPL), "2026-01-06T09:00:01Z", OPENING)).isEqualTo("95");
    }

    @Test
    void whatWasChangedOvernightIsANewcomerToTheMorning() {
        quoted("2026-01-05T20:59:59Z", AAPL, "101");
        Order order = changed(world.pending(limit(AAPL, Side.BUY, "1", "90")), "100");

        assertThat(filledAt(order, "2026-01-06T04:00:00Z", OPENING)).isEqualTo("95");
    }

    /** The market closed at 13:00 in New York, an hour before. */
    @Test
    void aHalfDayEndsWithItsSession() {
        shorten(LocalDate.parse("2026-01-05"));
        quoted("2026-01-05T18:59:59Z", AAPL, "94");

        assertThat(filledAt(entered("2026-01-05T19:00:00Z", AAPL), NIGHT, OPENING)).isEqualTo("95");
    }

    /** From Friday to Sunday 22:00 UTC. */
    @Test
    void aWeekendIsNoSession() {
        quoted("2026-01-09T21:59:59Z", EURUSD, "101");

        assertThat(
                        filledAt(
                                entered("2026-01-10T12:00:00Z", EURUSD),
                                "2026-01-11T12:00:00Z",
                                "2026-01-11T22:00:01Z"))
                .isEqualTo("95");
    }

    /** Nothing was quoted for more than the 60 seconds that a quote is fresh. */
    @Test
    void whatHasFoundNoFreshQuoteHasMetNone() {
        quoted("2026-01-06T01:58:59Z", BTC, "101");

        assertThat(filledAt(entered(NIGHT, BTC), NIGHT, "2026-01-06T03:00:00Z")).isEqualTo("95");
    }

    @Test
    void whatHasFoundAFreshQuoteRests() {
        quoted("2026-01-06T01:59:00Z", BTC, "101");

        assertThat(filledAt(entered(NIGHT, BTC), NIGHT, "2026-01-06T03:00:00Z")).isEqualTo("100");
    }

    /** Its node died before it told the fill, which was at the better of limit and market. */
    @Test
    void whatWouldHaveFilledAtOnceDoesSoNow() {
        quoted("2026-01-06T01:59:59Z", BTC, "99");
        clockAt(NIGHT);

        world.adopt(entered(NIGHT, BTC));

        assertThat(world.news()).containsExactly("1 filled 1 at 99");
    }

    @Test
    void whatHasFilledInPartRestsWithItsRest() {
        quoted("2026-01-06T01:59:59Z", BTC, "99");
        Order order = filled(world.pending(limit(BTC, Side.BUY, "2", "100")), "1");

        assertThat(filledAt(order, NIGHT, "2026-01-06T02:00:10Z")).isEqualTo("100");
    }

    /** Where the newest quotes cannot be read, the sessions alone tell. */
    @ParameterizedTest
    @CsvSource({"2026-01-05T20:00:00Z, 100", "2026-01-06T02:00:00Z, 95"})
    void withoutAnyQuoteTheSessionsTell(String entered, String fill) {
        assertThat(filledAt(entered(entered, AAPL), "2026-01-06T04:00:00Z", OPENING))
                .isEqualTo(fill);
    }

    private Order entered(String at, Symbol symbol) {
        return working(
                world.orders.pending(limit(symbol, Side.BUY, "1", "100"), Instant.parse(at)));
    }

    /** Before the order was taken over; the clock of the test runs forward from the night. */
    private void quoted(String at, Symbol symbol, String price) {
        world.quoteAt(Instant.parse(at), symbol, price, price, "");
    }

    private String filledAt(Order order, String adoptedAt, String quotedAt) {
        clockAt(adoptedAt);
        world.adopt(order);
        assertThat(world.news()).isEmpty();
        clockAt(quotedAt);
        world.quoteAt(Instant.parse(quotedAt), order.instrument(), "94.95", "95.00", "");
        assertThat(world.fills()).hasSize(1);
        return world.fills().getFirst().price().toString();
    }

    private void clockAt(String at) {
        world.clock.advance(Duration.between(world.clock.instant(), Instant.parse(at)));
    }

    private void shorten(LocalDate day) {
        Listing listing = world.instruments.the(AAPL).listing();
        ExchangeHours hours = (ExchangeHours) listing.calendar();
        Session early = new Session(LocalTime.of(9, 30), LocalTime.of(13, 0));
        Listing shortened =
                new Listing(
                        listing.symbol(),
                        listing.name(),
                        listing.spec(),
                        new ExchangeHours(
                                hours.id(),
                                hours.zone(),
                                hours.regular(),
                                Set.of(),
                                Map.of(day, early)),
                        listing.correlationGroup(),
                        listing.underlying(),
                        listing.expiry(),
                        listing.tradable());
        world.instruments.update(Instrument.of(AssetClass.EQUITY, shortened));
    }
}
