package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.instrument.Actors;
import io.gatehouse.application.marketdata.RecordQuotes.Command;
import io.gatehouse.application.marketdata.RecordQuotes.Offer;
import io.gatehouse.application.marketdata.RecordQuotes.Reason;
import io.gatehouse.application.marketdata.RecordQuotes.Rejected;
import io.gatehouse.application.marketdata.RecordQuotes.Result;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Collections;
import java.util.List;

class RecordQuotesTest extends RecordQuotesCase {
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
}
