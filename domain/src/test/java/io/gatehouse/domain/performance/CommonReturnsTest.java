package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Symbol;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

class CommonReturnsTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-12);
    private static final Symbol BTC = new Symbol("BTC");
    private static final Symbol SPY = new Symbol("SPY");
    private static final LocalDate FRIDAY = LocalDate.of(2020, 3, 13);
    private static final LocalDate SUNDAY = FRIDAY.plusDays(2);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final LocalDate TUESDAY = FRIDAY.plusDays(4);

    private final SortedMap<Symbol, PriceHistory> histories =
            new TreeMap<>(
                    Map.of(
                            SPY, days(Map.of(FRIDAY, 200, MONDAY, 150, TUESDAY, 165)),
                            BTC,
                                    days(
                                            Map.of(
                                                    FRIDAY, 5000, SUNDAY, 9000, MONDAY, 5500,
                                                    TUESDAY, 5500))));

    @Test
    void spanTheDaysOnWhichOneOfThemHasNoClose() {
        CommonReturns common = CommonReturns.of(histories.values(), 9);

        assertThat(common.days()).containsExactly(MONDAY, TUESDAY);
        assertThat(common.returns().at(0, 0)).isCloseTo(0.10, CLOSE);
        assertThat(common.returns().at(0, 1)).isCloseTo(0, CLOSE);
        assertThat(common.returns().at(1, 0)).isCloseTo(-0.25, CLOSE);
        assertThat(common.returns().at(1, 1)).isCloseTo(0.10, CLOSE);
    }

    @Test
    void areTheNewestOnes() {
        CommonReturns common = CommonReturns.of(histories.values(), 1);

        assertThat(common.days()).containsExactly(TUESDAY);
        assertThat(common.returns().at(1, 0)).isCloseTo(0.10, CLOSE);
    }

    @Test
    void areNoneOfASingleDayOrWithoutACommonOne() {
        histories.put(SPY, days(Map.of(FRIDAY, 200)));
        assertThat(CommonReturns.of(histories.values(), 9).returns().days()).isZero();

        histories.put(SPY, days(Map.of(FRIDAY.minusDays(1), 200)));
        assertThat(CommonReturns.of(histories.values(), 9).returns().days()).isZero();
    }

    private static PriceHistory days(Map<LocalDate, Integer> closes) {
        SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();
        closes.forEach((day, close) -> days.put(day, BigDecimal.valueOf(close)));
        return PriceHistory.of(days);
    }
}
