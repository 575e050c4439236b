package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.instrument.Actors;
import io.gatehouse.application.instrument.InMemoryCatalogue;
import io.gatehouse.application.marketdata.RecordQuotes.Command;
import io.gatehouse.application.marketdata.RecordQuotes.Offer;
import io.gatehouse.application.marketdata.RecordQuotes.Reason;
import io.gatehouse.application.marketdata.RecordQuotes.Rejected;
import io.gatehouse.application.marketdata.RecordQuotes.Result;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.OffSessionQuotes;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ForexWeek;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import java.util.List;
import java.util.Map;

/** Quotes that come while their market is closed, and those of the next session. */
class RecordOffSessionQuotesTest extends RecordQuotesCase {
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

    private static InMemoryCatalogue inForexHours() {
        return new InMemoryCatalogue(
                Instruments.traded(
                        new ForexWeek(), Instruments.paid(AssetClass.CRYPTO, "BTC", "USD")));
    }
}
