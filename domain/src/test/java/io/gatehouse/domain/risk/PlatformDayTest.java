package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class PlatformDayTest {
    @Test
    void keepsTheLatchOfItsDayAlone() {
        PlatformDay reached = day("2026-03-02", true);

        assertThat(day("2026-03-02", false).after(reached).latched()).isTrue();
        assertThat(day("2026-03-03", false).after(reached).latched()).isFalse();
        assertThat(day("2026-03-02", true).after(day("2026-03-02", false)).latched()).isTrue();
    }

    @Test
    void takesItsOwnLossAndMissingRates() {
        PlatformDay before = day("2026-03-02", true);
        PlatformDay now =
                new PlatformDay(
                        LocalDate.parse("2026-03-02"), BigDecimal.TEN, false, List.of(CHF, CHF));

        assertThat(now.after(before).loss()).isEqualByComparingTo("10");
        assertThat(now.after(before).missingRates()).containsExactly(CHF);
    }

    private static final MissingRate CHF = MissingRate.of("CHF/USD");

    private static PlatformDay day(String date, boolean latched) {
        return new PlatformDay(LocalDate.parse(date), BigDecimal.ONE, latched, List.of());
    }
}
