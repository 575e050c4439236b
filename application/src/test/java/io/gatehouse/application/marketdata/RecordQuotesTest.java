package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.instrument.Actors;
import io.gatehouse.application.instrument.InMemoryCatalogue;
import io.gatehouse.application.marketdata.RecordQuotes.Command;
import io.gatehouse.application.marketdata.RecordQuotes.Offer;
import io.gatehouse.application.marketdata.RecordQuotes.Reason;
import io.gatehouse.application.marketdata.RecordQuotes.Rejected;
import io.gatehouse.application.marketdata.RecordQuotes.Result;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.port.OffSessionQuotes;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ForexWeek;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RecordQuotesTest {
    private static final String NOW = "2026-03-02T09:00:00Z";
    private static final Symbol BTC = new Symbol("BTC");
    private static final Symbol EURUSD = new Symbol("EURUSD");

    private final InMemoryCatalogue catalogue =
            new InMemoryCatalogue(
                    Instruments.paid(AssetClass.CRYPTO, "BTC", "USD"),
                    Instruments.traded(new ForexWeek(), Instruments.pair("EURUSD", "USD")));
    private final InMemoryMarketData marketData = new InMemoryMarketData(catalogue);
    private final InMemoryOffSessionQuotes offSession = new InMemoryOffSessionQuotes();
    private final List<List<Quote>> told = new ArrayList<>();
    private final List<List<Quote>> weighed = new ArrayList<>();
    private final RecordQuotes recordQuotes = recordQuotes(marketData, offSession);

    @Test
    void keepsAndTellsWhatAFeedBrings() {
        Result result = record(offer("BTC", "64999", "65001", "2026-03-02T08:59:59Z"));
        Quote quote = quote(BTC, "64999", "65001", "2026-03-02T08:59:59Z");
        assertThat(result).isEqualTo(new Result(1, 0, List.of()));
        assertThat(newest(BTC)).isEqualTo(quote);
        assertThat(told).containsExactly(List.of(quote));
        assertThat(weighed).containsExactly(List.of(quote));
    }

    @Test
    void stampsWhatHasNoTimeWithNow() {
        record(offer("BTC", "64999", "65001", "-"));
        assertThat(newest(BTC).at()).isEqualTo(NOW);
    }

    @Test
    void readsATimeWithAnOffset() {
        record(offer("BTC", "64999", "65001", "2026-03-02T14:29:59+05:30"));
        assertThat(newest(BTC).at()).isEqualTo("2026-03-02T08:59:59Z");
    }

    @ParameterizedTest
    @CsvSource({
        "XRP,    1,     2,     -,                      UNKNOWN_INSTRUMENT",
        "btc,    1,     2,     -,                      UNKNOWN_INSTRUMENT",
        "BTC,    NaN,   2,     -,                      NOT_A_NUMBER",
        "BTC,    1,     1e5,   -,                      NOT_A_NUMBER",
        "BTC,    -,     -,     -,                      NO_PRICE",
        "BTC,    0,     2,     -,                      NOT_POSITIVE",
        "BTC,    -1,    2,     -,                      NOT_POSITIVE",
        "BTC,    2,     1,     -,                      CROSSED",
        "BTC,    1,     2,     yesterday,              NOT_A_TIME",
        "BTC,    1,     2,     1969-12-31T23:59:59Z,   NOT_A_TIME",
        "BTC,    1,     2,     2026-03-02T09:00:05.001Z, IN_THE_FUTURE"
    })
    void refusesABadQuoteWithItsReason(
            String instrument, String bid, String ask, String at, Reason reason) {
        assertThat(record(offer(instrument, bid, ask, at)))
                .isEqualTo(new Result(0, 0, List.of(new Rejected(0, instrument, reason))));
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T09:00:05Z", "1970-01-01T00:00:00Z"})
    void takesAQuoteAtTheBoundsOfItsTime(String at) {
        assertThat(record(offer("BTC", "1", "2", at)).accepted()).isEqualTo(1);
    }

    @Test
    void takesALockedQuote() {
        assertThat(record(offer("BTC", "65000", "65000", "-")).accepted()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsOlderThanWhatIsKnown() {
        record(offer("BTC", "64999", "65001", "2026-03-02T08:59:59Z"));
        assertThat(record(offer("BTC", "1", "2", "2026-03-02T08:59:58Z")))
                .isEqualTo(new Result(0, 0, List.of(new Rejected(0, "BTC", Reason.STALE))));
        assertThat(newest(BTC).at()).isEqualTo("2026-03-02T08:59:59Z");
        assertThat(told).hasSize(1);
    }

    /** Friday's session of EURUSD ends at 22:00 UTC, 27 February 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-27T21:59:59Z, 2026-02-27T22:00:00Z, 1",
        "2026-02-27T21:59:59Z, 2026-03-01T21:59:59Z, 1",
        "2026-02-27T21:59:59Z, 2026-03-01T22:00:00Z, 0",
        "2026-02-28T12:00:00Z, 2026-02-28T12:00:01Z, 0",
        "2026-02-28T12:00:00Z, 2026-03-01T22:00:00Z, 0"
    })
    void aClosedMarketKeepsThePriceOfItsLastSession(String known, String next, int beside) {
        record(offer("EURUSD", "1.1", "1.1", known));
        assertThat(record(offer("EURUSD", "0.5", "0.5", next)))
                .isEqualTo(new Result(1, beside, List.of()));
        assertThat(newest(EURUSD).at()).isEqualTo(beside == 1 ? known : next);
        assertThat(told).hasSize(2 - beside);
        assertThat(offSession.latest(List.of(EURUSD)).values())
                .filteredOn(quote -> quote.isNewerThan(newest(EURUSD)))
                .hasSize(beside);
    }

    /** A price of BTC's round-the-clock market, which then keeps the hours of currencies. */
    @Test
    void aSessionsPriceStaysOneWhateverCalendarComesLater() {
        record(offer("BTC", "61000", "61000", "2026-02-28T12:00:00Z"));
        RecordQuotes later = recordQuotes(inForexHours(), marketData, offSession);
        Command command =
                new Command(List.of(offer("BTC", "20000", "20000", "2026-02-28T12:00:01Z")));

        assertThat(done(later.record(Actors.in(Role.FEED), command)))
                .isEqualTo(new Result(1, 1, List.of()));
        assertThat(newest(BTC)).isEqualTo(quote(BTC, "61000", "61000", "2026-02-28T12:00:00Z"));
    }

    /** A price of a Saturday before any session, of a market that then is always open. */
    @Test
    void whatStandsInGivesWayToTheFirstSessionOfAnotherCalendar() {
        RecordQuotes before = recordQuotes(inForexHours(), marketData, offSession);
        Command command =
                new Command(List.of(offer("BTC", "20000", "20000", "2026-02-28T12:00:00Z")));

        assertThat(done(before.record(Actors.in(Role.FEED), command)))
                .isEqualTo(new Result(1, 0, List.of()));
        assertThat(record(offer("BTC", "61000", "61000", "2026-02-28T12:00:01Z")))
                .isEqualTo(new Result(1, 0, List.of()));
        assertThat(newest(BTC)).isEqualTo(quote(BTC, "61000", "61000", "2026-02-28T12:00:01Z"));
    }

    private static InMemoryCatalogue inForexHours() {
        return new InMemoryCatalogue(
                Instruments.traded(
                        new ForexWeek(), Instruments.paid(AssetClass.CRYPTO, "BTC", "USD")));
    }

    @Test
    void keepsBesideItWhatComesWhileTheMarketIsClosedAndTellsNobody() {
        Result result =
                record(
                        offer("EURUSD", "1.1", "1.2", "2026-02-27T21:59:59Z"),
                        offer("EURUSD", "0.5", "0.6", "2026-02-27T22:00:01Z"),
                        offer("EURUSD", "0.7", "0.8", "2026-02-27T22:00:02Z"));
        Quote friday = quote(EURUSD, "1.1", "1.2", "2026-02-27T21:59:59Z");
        assertThat(result).isEqualTo(new Result(3, 2, List.of()));
        assertThat(newest(EURUSD)).isEqualTo(friday);
        assertThat(told).containsExactly(List.of(friday));
        assertThat(weighed).containsExactly(List.of(friday));
        assertThat(offSession.latest(List.of(EURUSD)).values())
                .containsExactly(quote(EURUSD, "0.7", "0.8", "2026-02-27T22:00:02Z"));
    }

    @Test
    void theNextSessionTakesOverWithinOneCommand() {
        Result result =
                record(
                        offer("EURUSD", "1.1", "1.1", "2026-02-27T21:59:59Z"),
                        offer("EURUSD", "0.5", "0.5", "2026-02-28T12:00:00Z"),
                        offer("EURUSD", "1.2", "1.2", "2026-03-01T22:00:00Z"));
        assertThat(result).isEqualTo(new Result(3, 1, List.of()));
        assertThat(newest(EURUSD)).isEqualTo(quote(EURUSD, "1.2", "1.2", "2026-03-01T22:00:00Z"));
    }

    @Test
    void theFirstSessionTakesOverFromTheOnlyPriceThereWas() {
        Result result =
                record(
                        offer("EURUSD", "0.4", "0.4", "2026-02-21T12:00:00Z"),
                        offer("EURUSD", "1.1", "1.1", "2026-02-27T21:59:59Z"),
                        offer("EURUSD", "0.5", "0.5", "2026-02-28T12:00:00Z"));
        assertThat(result).isEqualTo(new Result(3, 1, List.of()));
        assertThat(newest(EURUSD).at()).isEqualTo("2026-02-27T21:59:59Z");
    }

    /** Of three quotes in each order the one that is older than a newer of either kind is stale. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-27T21:59:57Z, 2026-02-28T12:00:00Z, 2026-02-27T21:59:59Z, 1",
        "2026-02-27T21:59:57Z, 2026-02-28T12:00:00Z, 2026-02-28T11:59:59Z, 1",
        "2026-02-27T21:59:57Z, 2026-03-01T22:00:00Z, 2026-02-28T12:00:00Z, 0",
        "2026-02-27T21:59:57Z, 2026-03-01T22:00:00Z, 2026-02-27T21:59:59Z, 0"
    })
    void refusesWhatIsOlderThanWhatIsKnownOfEitherKind(
            String first, String second, String third, int beside) {
        Offer[] offers = {
            offer("EURUSD", "1.1", "1.1", first),
            offer("EURUSD", "1.2", "1.2", second),
            offer("EURUSD", "1.3", "1.3", third)
        };
        assertThat(record(offers))
                .isEqualTo(new Result(2, beside, List.of(new Rejected(2, "EURUSD", Reason.STALE))));
        assertThat(record(offers[2]))
                .isEqualTo(new Result(0, 0, List.of(new Rejected(0, "EURUSD", Reason.STALE))));
        assertThat(newest(EURUSD).at()).isEqualTo(beside == 1 ? first : second);
    }

    @Test
    void refusesOfACommandOnlyWhatIsOlderThanWhatWasKnown() {
        record(offer("BTC", "64999", "65001", "2026-03-02T08:59:58Z"));
        Result result =
                record(
                        offer("BTC", "1", "2", "2026-03-02T08:59:57Z"),
                        offer("BTC", "64998", "65000", "2026-03-02T08:59:59Z"));
        assertThat(result)
                .isEqualTo(new Result(1, 0, List.of(new Rejected(0, "BTC", Reason.STALE))));
        assertThat(told)
                .last()
                .isEqualTo(List.of(quote(BTC, "64998", "65000", "2026-03-02T08:59:59Z")));
    }

    /** As a node finds it where another has committed since this one looked. */
    @Test
    void refusesWhatTheStoreKnowsBetter() {
        MarketData overtaken = Mockito.mock(MarketData.class);
        OffSessionQuotes alike = Mockito.mock(OffSessionQuotes.class);
        Mockito.when(overtaken.latest(Mockito.any()))
                .thenReturn(Map.of(EURUSD, quote(EURUSD, "1.1", "1.1", "2026-02-27T21:59:57Z")));
        RecordQuotes late = recordQuotes(overtaken, alike);
        assertThat(
                        done(
                                late.record(
                                        Actors.in(Role.FEED),
                                        new Command(
                                                List.of(
                                                        offer(
                                                                "EURUSD",
                                                                "1.2",
                                                                "1.2",
                                                                "2026-02-27T21:59:58Z"),
                                                        offer(
                                                                "EURUSD",
                                                                "1.3",
                                                                "1.3",
                                                                "2026-02-28T12:00:00Z"))))))
                .isEqualTo(
                        new Result(
                                0,
                                0,
                                List.of(
                                        new Rejected(0, "EURUSD", Reason.STALE),
                                        new Rejected(1, "EURUSD", Reason.STALE))));
        assertThat(told).isEmpty();
    }

    @Test
    void refusesWhatIsOlderThanWhatCameBeforeItInTheSameCommand() {
        Result result =
                record(
                        offer("BTC", "64999", "65001", "2026-03-02T08:59:59Z"),
                        offer("BTC", "1", "2", "2026-03-02T08:59:58Z"));
        assertThat(result)
                .isEqualTo(new Result(1, 0, List.of(new Rejected(1, "BTC", Reason.STALE))));
    }

    @Test
    void oneBadQuoteNeverStopsItsNeighbours() {
        Result result =
                record(
                        offer("XRP", "1", "2", "-"),
                        offer("EURUSD", "1.08", "1.09", "-"),
                        offer("BTC", "2", "1", "-"),
                        offer("BTC", "64999", "65001", "-"));
        assertThat(result)
                .isEqualTo(
                        new Result(
                                2,
                                0,
                                List.of(
                                        new Rejected(0, "XRP", Reason.UNKNOWN_INSTRUMENT),
                                        new Rejected(2, "BTC", Reason.CROSSED))));
    }

    @Test
    void tellsEveryStepOfAPath() {
        // A stop between the two would otherwise never see the low.
        record(
                offer("BTC", "65000", "65001", "2026-03-02T08:59:57Z"),
                offer("BTC", "60000", "60001", "2026-03-02T08:59:58Z"),
                offer("BTC", "65000", "65001", "2026-03-02T08:59:59Z"));
        assertThat(told).singleElement().satisfies(quotes -> assertThat(quotes).hasSize(3));
    }

    @Test
    void tellsSeveralInstrumentsInTheOrderOfTheirTimes() {
        record(
                offer("BTC", "65000", "65001", "2026-03-02T08:59:57Z"),
                offer("BTC", "60000", "60001", "2026-03-02T08:59:59Z"),
                offer("EURUSD", "1.08", "1.09", "2026-03-02T08:59:58Z"));
        assertThat(told)
                .singleElement()
                .satisfies(
                        quotes ->
                                assertThat(quotes)
                                        .extracting(quote -> quote.symbol().value())
                                        .containsExactly("BTC", "EURUSD", "BTC"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OWNER", "FEED"})
    void onlyFeedsAndTheOwnerBringQuotes(Role role) {
        Outcome<Result> outcome =
                recordQuotes.record(
                        Actors.in(role), new Command(List.of(offer("BTC", "1", "2", "-"))));
        assertThat(((Outcome.Refused<Result>) outcome).refusal())
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(told).isEmpty();
    }

    @Test
    void refusesACommandOfMoreThanFiveThousand() {
        List<Offer> tooMany = Collections.nCopies(5_001, offer("BTC", "1", "2", "-"));
        Outcome<Result> outcome = recordQuotes.record(Actors.in(Role.FEED), new Command(tooMany));
        assertThat(outcome)
                .isEqualTo(
                        Outcome.refused(Refusal.Invalid.of("quotes", "are at most 5000 at once")));
    }

    @Test
    void takesNothingFromAnEmptyCommand() {
        assertThat(record()).isEqualTo(new Result(0, 0, List.of()));
    }

    private Result record(Offer... offers) {
        return done(recordQuotes.record(Actors.in(Role.FEED), new Command(List.of(offers))));
    }

    private RecordQuotes recordQuotes(MarketData prices, OffSessionQuotes beside) {
        return recordQuotes(catalogue, prices, beside);
    }

    private RecordQuotes recordQuotes(
            InstrumentCatalogue listed, MarketData prices, OffSessionQuotes beside) {
        return new RecordQuotes(
                listed,
                prices,
                beside,
                new InMemoryTransactions(marketData, offSession),
                new TellQuotes(List.of(told::add)),
                weighed::add,
                new MovableClock(NOW));
    }

    private static Result done(Outcome<Result> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Result>) outcome).value();
    }

    private Quote newest(Symbol symbol) {
        return Optional.ofNullable(marketData.latest(List.of(symbol)).get(symbol)).orElseThrow();
    }

    private static Quote quote(Symbol symbol, String bid, String ask, String at) {
        return Quote.of(symbol, Price.of(bid), Price.of(ask), Instant.parse(at));
    }

    private static Offer offer(String instrument, String bid, String ask, String at) {
        return new Offer(instrument, text(bid), text(ask), Optional.empty(), text(at));
    }

    private static Optional<String> text(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(text);
    }
}
