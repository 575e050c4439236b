package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class ConfidenceTest {
    @Test
    void tailIsExact() {
        assertThat(new Confidence(new BigDecimal("0.95")).tail()).isEqualByComparingTo("0.05");
    }

    @ParameterizedTest
    @CsvSource({"0.95, 95", "0.975, 97.5", "0.90, 90"})
    void isNamedInPercent(BigDecimal level, String percent) {
        assertThat(new Confidence(level).percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-0.95", "95"})
    void liesBetweenZeroAndOne(String level) {
        BigDecimal outside = new BigDecimal(level);

        assertThatThrownBy(() -> new Confidence(outside))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
