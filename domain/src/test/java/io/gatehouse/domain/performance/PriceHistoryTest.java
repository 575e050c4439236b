package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** 100, then 120 and 90; the rate goes from 0.8 to 1 and stays. */
class PriceHistoryTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-12);
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 16);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final List<LocalDate> ALL = List.of(MONDAY, TUESDAY, WEDNESDAY);

    private final SortedMap<LocalDate, BigDecimal> closes =
            new TreeMap<>(Map.of(MONDAY, of("100"), TUESDAY, of("120"), WEDNESDAY, of("90")));
    private final SortedMap<LocalDate, BigDecimal> rates =
            new TreeMap<>(Map.of(MONDAY, of("0.8"), TUESDAY, of("1"), WEDNESDAY, of("1")));

    @Test
    void returnsOfItsOwnCurrencyAreThoseOfThePrice() {
        assertThat(PriceHistory.of(closes).returns(ALL))
                .containsExactly(new double[] {0.2, -0.25}, CLOSE);
    }

    /** From 80 to 120 and 90 in base currency. */
    @Test
    void allThatIsFullyPaidMovesWithTheRate() {
        assertThat(foreign(false).returns(ALL)).containsExactly(new double[] {0.5, -0.25}, CLOSE);
    }

    /** A gain of 20 on 100 x 0.8 is worth 20: a quarter. */
    @Test
    void ofWhatIsMarginedTheGainAloneMoves() {
        assertThat(foreign(true).returns(ALL)).containsExactly(new double[] {0.25, -0.25}, CLOSE);
    }

    @Test
    void knowsTheDaysThatHaveBothCloseAndRate() {
        rates.remove(TUESDAY);

        assertThat(foreign(false).days()).containsExactly(MONDAY, WEDNESDAY);
        assertThat(PriceHistory.of(closes).days()).containsExactlyElementsOf(ALL);
    }

    @Test
    void hasNoReturnOfASingleDay() {
        assertThat(foreign(false).returns(List.of(MONDAY))).isEmpty();
        assertThat(PriceHistory.of(new TreeMap<>()).returns(List.of())).isEmpty();
    }

    private PriceHistory foreign(boolean isMargined) {
        return new PriceHistory(closes, Optional.of(rates), isMargined);
    }

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }
}
