package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.instrument.Actors;
import io.gatehouse.application.instrument.InMemoryCatalogue;
import io.gatehouse.application.marketdata.RecordBars.Command;
import io.gatehouse.application.marketdata.RecordBars.Offer;
import io.gatehouse.application.marketdata.RecordBars.Reason;
import io.gatehouse.application.marketdata.RecordBars.Rejected;
import io.gatehouse.application.marketdata.RecordBars.Result;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Bar;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class RecordBarsTest {
    private final InMemoryCatalogue catalogue =
            new InMemoryCatalogue(Instruments.paid(AssetClass.EQUITY, "SPY", "USD"));
    private final InMemoryBars bars = new InMemoryBars();
    private final RecordBars recordBars =
            new RecordBars(
                    catalogue,
                    bars,
                    new InMemoryTransactions(bars),
                    new MovableClock("2020-03-17T00:00:00Z"));
    private final ListBars listBars = new ListBars(catalogue, bars);

    @Test
    void keepsWhatAFeedBrings() {
        Result result =
                record(
                        offer("SPY", "2020-03-16", "241", "256", "237", "239", "9"),
                        offer("SPY", "2020-03-17", "-", "-", "-", "252", "-"));

        assertThat(result).isEqualTo(new Result(2, List.of()));
        assertThat(kept())
                .extracting(bar -> bar.date() + " " + bar.close())
                .containsExactly("2020-03-17 252", "2020-03-16 239");
    }

    @ParameterizedTest
    @CsvSource({
        "ETH, 2020-03-16, 10, 12, 9,  11,    1,  UNKNOWN_INSTRUMENT",
        "spy, 2020-03-16, 10, 12, 9,  11,    1,  UNKNOWN_INSTRUMENT",
        "SPY, 2020-03-18, 10, 12, 9,  11,    1,  IN_THE_FUTURE",
        "SPY, 1899-12-31, 10, 12, 9,  11,    1,  TOO_EARLY",
        "SPY, 0000-01-01, 10, 12, 9,  11,    1,  TOO_EARLY",
        "SPY, 2020-03-16, 10, 12, 9,  0,     1,  NOT_POSITIVE",
        "SPY, 2020-03-16, 10, 12, -9, 11,    1,  NOT_POSITIVE",
        "SPY, 2020-03-16, 10, 12, 9,  11,   -1,  NEGATIVE_VOLUME",
        "SPY, 2020-03-16, 10, 9,  12, 11,    1,  HIGH_BELOW_LOW",
        "SPY, 2020-03-16, 10, 12, 9,  12.01, 1,  OUTSIDE_OF_RANGE",
        "SPY, 2020-03-16, 10, 12, 9,  8.99,  1,  OUTSIDE_OF_RANGE",
        "SPY, 2020-03-16, 8,  12, 9,  11,    1,  OUTSIDE_OF_RANGE"
    })
    void refusesABadBarAndKeepsItsNeighbour(
            String instrument,
            String date,
            String open,
            String high,
            String low,
            String close,
            String volume,
            Reason reason) {
        Offer bad = offer(instrument, date, open, high, low, close, volume);
        Offer good = offer("SPY", "2020-03-13", "-", "-", "-", "269", "-");

        assertThat(record(bad, good))
                .isEqualTo(new Result(1, List.of(new Rejected(0, bad, reason))));
        assertThat(kept()).extracting(Bar::date).containsExactly(LocalDate.of(2020, 3, 13));
    }

    @Test
    void keepsTheFirstDayThereCanBe() {
        record(offer("SPY", "1900-01-01", "-", "-", "-", "6", "-"));

        assertThat(kept()).extracting(Bar::date).containsExactly(LocalDate.of(1900, 1, 1));
    }

    @Test
    void refusesADayThatIsGivenTwice() {
        Offer first = offer("SPY", "2020-03-16", "-", "-", "-", "239", "-");
        Offer second = offer("SPY", "2020-03-16", "-", "-", "-", "240", "-");

        assertThat(record(first, second))
                .isEqualTo(new Result(1, List.of(new Rejected(1, second, Reason.DUPLICATE))));
        assertThat(kept()).extracting(bar -> bar.close().toString()).containsExactly("239");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OWNER", "FEED"})
    void onlyFeedsAndTheOwnerBringBars(Role role) {
        Command command =
                new Command(List.of(offer("SPY", "2020-03-16", "-", "-", "-", "239", "-")));

        Outcome<Result> outcome = recordBars.record(Actors.in(role), command);

        assertThat(((Outcome.Refused<Result>) outcome).refusal())
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void refusesMoreThanTenThousandAtOnce() {
        Offer one = offer("SPY", "2020-03-16", "-", "-", "-", "239", "-");

        assertThat(
                        recordBars.record(
                                Actors.in(Role.FEED),
                                new Command(Collections.nCopies(10_001, one))))
                .isEqualTo(
                        Outcome.refused(Refusal.Invalid.of("bars", "are at most 10000 at once")));
    }

    @Test
    void showsNoBarsOfWhatIsNotInTheCatalogue() {
        assertThat(listBars.list(Actors.in(Role.TRADER), query("ETH")))
                .isEqualTo(Outcome.refused(new Refusal.NotFound("instrument")));
    }

    @Test
    void showsNoBarsToDevices() {
        assertThat(listBars.list(Actors.in(Role.DEVICE), query("SPY")))
                .isInstanceOf(Outcome.Refused.class);
    }

    private List<Bar> kept() {
        Outcome<List<Bar>> outcome = listBars.list(Actors.in(Role.AUDITOR), query("SPY"));
        return ((Outcome.Done<List<Bar>>) outcome).value();
    }

    private static ListBars.Query query(String symbol) {
        return new ListBars.Query(
                new Symbol(symbol), Optional.empty(), Optional.empty(), Optional.empty(), 9);
    }

    private Result record(Offer... offers) {
        Outcome<Result> outcome =
                recordBars.record(Actors.in(Role.FEED), new Command(List.of(offers)));
        return ((Outcome.Done<Result>) outcome).value();
    }

    private static Offer offer(
            String instrument,
            String date,
            String open,
            String high,
            String low,
            String close,
            String volume) {
        return new Offer(
                instrument,
                LocalDate.parse(date),
                number(open),
                number(high),
                number(low),
                new BigDecimal(close),
                number(volume));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
