package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class XirrTest {
    /** 100 in, 110 out 365 days later. */
    @Test
    void isTheYearlyRate() {
        assertThat(value(view("100", Views.day("2024-12-31", "110"))))
                .isCloseTo(0.1, within(1e-12));
    }

    /** 100 in, 100 more after one year, 231 out after two: 100 x 1.21 + 100 x 1.10. */
    @Test
    void discountsEachFlowByItsDate() {
        PerformanceView view =
                view(
                        "100",
                        Views.day("2024-12-31", "210", Views.flow(DayPart.END, "110", "100")),
                        Views.day("2025-12-31", "231"));

        assertThat(value(view)).isCloseTo(0.1, within(1e-12));
        assertThat(new Xirr().observations(view)).isEqualTo(3);
    }

    /** A tenth of a percent in one day, compounded 365 times. */
    @Test
    void extrapolatesFromOneDay() {
        assertThat(value(view("1000", Views.day("2024-01-02", "1001"))))
                .isCloseTo(0.4402513134295205, within(1e-9));
    }

    @Test
    void saysThatLessThanAYearIsExtrapolated() {
        assertThat(new Xirr().isExtrapolated(view("100", Views.day("2024-12-30", "110")))).isTrue();
        assertThat(new Xirr().isExtrapolated(view("100", Views.day("2024-12-31", "110"))))
                .isFalse();
    }

    /** From 100 to a cent within a year. */
    @Test
    void findsNearlyTotalLosses() {
        assertThat(value(view("100", Views.day("2024-12-31", "0.01"))))
                .isCloseTo(-0.9999, within(1e-12));
    }

    @Test
    void isUndefinedWhenNothingCameBack() {
        assertThat(new Xirr().of(view("100", Views.day("2024-12-31", "0"))).reason())
                .hasValue(Reason.ONE_SIDED);
    }

    @Test
    void isUndefinedWithoutMoney() {
        assertThat(new Xirr().of(view("0", Views.day("2024-12-31", "0"))).reason())
                .hasValue(Reason.ONE_SIDED);
    }

    /** Doubled in a day: 2^365 is more than is searched. */
    @Test
    void isUndefinedBeyondWhatIsSearched() {
        assertThat(new Xirr().of(view("100", Views.day("2024-01-02", "200"))).reason())
                .hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new Xirr().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static PerformanceView view(String opening, ValuedDay... days) {
        return new PerformanceView(
                new EquitySeries(Views.START, new BigDecimal(opening), List.of(days)),
                AnnualTerms.USUAL,
                Optional.empty());
    }

    private static double value(PerformanceView view) {
        return new Xirr().of(view).value().orElseThrow();
    }
}
