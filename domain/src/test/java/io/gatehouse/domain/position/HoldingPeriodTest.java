package io.gatehouse.domain.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

class HoldingPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-01, 2025-03-01, 0,   false",
        "2025-03-01, 2026-02-28, 364, false",
        "2025-03-01, 2026-03-01, 365, false",
        "2025-03-01, 2026-03-02, 366, true",
        // A leap year has a day more, and its last day of February no anniversary.
        "2023-03-01, 2024-03-01, 366, false",
        "2024-02-29, 2025-02-28, 365, false",
        "2024-02-29, 2025-03-01, 366, true"
    })
    void isLongTermAfterMoreThanAYear(
            LocalDate acquired, LocalDate disposed, long days, boolean longTerm) {
        HoldingPeriod period = new HoldingPeriod(acquired, disposed);
        assertThat(period.days()).isEqualTo(days);
        assertThat(period.isLongTerm()).isEqualTo(longTerm);
    }

    @Test
    void countsTheDatesOfTheZone() {
        // An hour apart, with midnight in New York between them and none in London.
        Instant bought = Instant.parse("2026-01-05T04:30:00Z");
        Instant sold = Instant.parse("2026-01-05T05:30:00Z");
        assertThat(HoldingPeriod.between(bought, sold, ZoneOffset.UTC).days()).isZero();
        assertThat(HoldingPeriod.between(bought, sold, ZoneId.of("America/New_York")).days())
                .isEqualTo(1);
    }

    @Test
    void holdsForNoTimeWhatAnEarlierFillClosed() {
        Instant bought = Instant.parse("2026-01-05T00:00:01Z");
        Instant sold = Instant.parse("2026-01-04T23:59:58Z");
        HoldingPeriod period = HoldingPeriod.between(bought, sold, ZoneOffset.UTC);
        assertThat(period.disposed()).isEqualTo("2026-01-05");
        assertThat(period.days()).isZero();
    }

    @Test
    void refusesToEndBeforeItsBeginning() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        assertThatThrownBy(() -> new HoldingPeriod(day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
