package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.money.CurrencyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class AccountDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    @Test
    void leavesWeekendsOutOnWhichNothingMoved() {
        AccountDays days =
                days(
                        List.of(
                                day(0, "100", "110"),
                                day(1, "110", "110"),
                                day(2, "110", "110"),
                                day(3, "110", "121")));

        assertThat(days.daysPerYear()).isEqualTo(252);
        assertThat(days.series(FRIDAY, days.daysPerYear()).days())
                .extracting(ValuedDay::date)
                .containsExactly(FRIDAY, FRIDAY.plusDays(3));
    }

    @Test
    void countsEveryDayOfAccountThatMovesAtWeekends() {
        AccountDays days = days(List.of(day(0, "100", "110"), day(1, "110", "99")));

        assertThat(days.daysPerYear()).isEqualTo(365);
        assertThat(days.series(FRIDAY, days.daysPerYear()).days()).hasSize(2);
    }

    @Test
    void measuresByTheYearThatIsAskedFor() {
        AccountDays moving = days(List.of(day(0, "100", "110"), day(1, "110", "99")));
        AccountDays resting = days(List.of(day(0, "100", "110"), day(1, "110", "110")));

        assertThat(moving.series(FRIDAY, 261).days()).hasSize(1);
        assertThat(resting.series(FRIDAY, 262).days()).hasSize(2);
    }

    /** A cent is what a conversion's rounding comes to. */
    @Test
    void takesRoundingForNoMove() {
        AccountDays days = days(List.of(day(0, "100", "110"), day(1, "110", "110.01")));

        assertThat(days.daysPerYear()).isEqualTo(252);
        assertThat(days(List.of(day(0, "100", "110"), day(1, "110", "110.02"))).daysPerYear())
                .isEqualTo(365);
    }

    /** 50 came on Saturday, at 110; from 160 to 176 is another +10 %: 1.1 x 1.1. */
    @Test
    void countsMoneyOfWeekendOnMonday() {
        AccountDays days =
                days(
                        List.of(
                                day(0, "100", "110"),
                                day(1, "110", "160", flow("110", "50")),
                                day(3, "160", "176")));

        EquitySeries series = days.series(FRIDAY, days.daysPerYear());

        assertThat(days.daysPerYear()).isEqualTo(252);
        assertThat(series.days().getLast().netFlow()).isEqualByComparingTo("50");
        assertThat(
                        new TimeWeightedReturn()
                                .of(
                                        new PerformanceView(
                                                series, AnnualTerms.USUAL, Optional.empty()))
                                .value())
                .hasValue(0.21);
    }

    @Test
    void beginsWithTheCloseBeforeTheFirstDay() {
        EquitySeries series = days(List.of(day(0, "100", "110"))).series(FRIDAY, 252);

        assertThat(series.start()).isEqualTo(FRIDAY.minusDays(1));
        assertThat(series.opening()).isEqualByComparingTo("100");
    }

    @Test
    void isEmptyBeforeTheFirstDayHasEnded() {
        EquitySeries series = days(List.of()).series(FRIDAY, 252);

        assertThat(series.start()).isEqualTo(FRIDAY);
        assertThat(series.days()).isEmpty();
    }

    /** In bitcoin and in yen a cent is much, and nothing. */
    @ParameterizedTest
    @CsvSource({
        "BTC, 0.5, 0.50000001, 252",
        "BTC, 0.5, 0.50000002, 365",
        "BTC, 0.5, 0.5075, 365",
        "JPY, 50000, 50001, 252",
        "JPY, 50000, 50002, 365"
    })
    void roundingIsOfTheCurrencysSmallestCoin(
            CurrencyCode base, String opening, String close, int year) {
        AccountDays days = new AccountDays(List.of(day(1, opening, close)), base);

        assertThat(days.daysPerYear()).isEqualTo(year);
    }

    private static AccountDays days(List<EquityDay> days) {
        return new AccountDays(days, CurrencyCode.USD);
    }

    private static EquityDay day(int after, String opening, String close, EquityFlow... flows) {
        return new EquityDay(
                FRIDAY.plusDays(after),
                new BigDecimal(opening),
                List.of(flows),
                new BigDecimal(close),
                BigDecimal.ONE,
                true);
    }

    private static EquityFlow flow(String before, String amount) {
        return new EquityFlow(
                Instant.parse("2026-03-07T12:00:00Z"),
                new BigDecimal(before),
                new BigDecimal(amount));
    }
}
