package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class EquitySeriesTest {
    @Test
    void refusesDayThatDoesNotFollow() {
        List<ValuedDay> twice = List.of(Views.day("2024-01-02", "1"), Views.day("2024-01-02", "1"));

        assertThatThrownBy(() -> new EquitySeries(Views.START, BigDecimal.ONE, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-01-02");
    }

    /** 100 withdrawn whole at noon of a day that had gained 10 %; nothing is at work after it. */
    @Test
    void keepsTheReturnOfMoneyThatLeft() {
        EquitySeries equity =
                series(
                        "100",
                        Views.day("2024-01-02", "0", Views.flow(DayPart.DURING, "110", "-110")));

        assertThat(equity.returns().getFirst().growth()).isEqualByComparingTo("1.1");
    }

    @Test
    void hasNoReturnOfDayWithoutCapital() {
        assertThat(series("0", Views.day("2024-01-02", "0")).returns()).isEmpty();
    }

    @Test
    void hasNoReturnOfDayAtWhoseEndMoneyCame() {
        EquitySeries equity =
                series("0", Views.day("2024-01-02", "50", Views.flow(DayPart.END, "0", "50")));

        assertThat(equity.returns()).isEmpty();
    }

    @Test
    void hasNoReturnOnDebt() {
        assertThat(series("-50", Views.day("2024-01-02", "-40")).returns()).isEmpty();
    }

    @Test
    void endsWhereItStartsBeforeTheFirstDay() {
        EquitySeries equity = series("100");

        assertThat(equity.end()).isEqualTo(Views.START);
        assertThat(equity.close()).isEqualByComparingTo("100");
    }

    private static EquitySeries series(String opening, ValuedDay... days) {
        return new EquitySeries(Views.START, new BigDecimal(opening), List.of(days));
    }
}
