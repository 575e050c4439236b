package io.gatehouse.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class RequestSettingsTest {
    /** What was booked under a key is looked for in the last 25 hours. */
    @Test
    void keepsKeysNoLongerThanWhatWasCreatedUnderThemIsFound() {
        assertThat(new RequestSettings(30, 24).terms().retention()).isEqualTo(Duration.ofDays(1));
        assertThatThrownBy(() -> new RequestSettings(30, 25))
                .hasMessage(
                        "GATEHOUSE_IDEMPOTENCY_RETENTION_HOURS is a whole number from 1 to 24, not 25.");
        assertThatThrownBy(() -> new RequestSettings(30, 0))
                .hasMessage(
                        "GATEHOUSE_IDEMPOTENCY_RETENTION_HOURS is a whole number from 1 to 24, not 0.");
    }
}
