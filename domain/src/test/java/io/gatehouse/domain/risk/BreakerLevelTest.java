package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

/** Of a limit of 1,000, which warns from 800 on. */
class BreakerLevelTest {
    private static final BigDecimal LIMIT = new BigDecimal("1000");

    @Test
    void tellsTheUseThatALevelProves() {
        assertThat(BreakerLevel.NONE.leastUse(LIMIT)).isEmpty();
        assertThat(BreakerLevel.WARNING.leastUse(LIMIT).orElseThrow()).isEqualByComparingTo("800");
        assertThat(BreakerLevel.CRITICAL.leastUse(LIMIT).orElseThrow())
                .isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @CsvSource({"-0.01, NONE", "0, NONE", "0.01, CRITICAL"})
    void ofALimitOfZeroIsThatOfAnyUseButNone(String used, BreakerLevel level) {
        assertThat(BreakerLevel.of(new BigDecimal(used), BigDecimal.ZERO)).isEqualTo(level);
    }

    @Test
    void tellsTheUseThatALevelRulesOut() {
        assertThat(BreakerLevel.NONE.nextUse(LIMIT).orElseThrow()).isEqualByComparingTo("800");
        assertThat(BreakerLevel.WARNING.nextUse(LIMIT).orElseThrow()).isEqualByComparingTo("1000");
        assertThat(BreakerLevel.CRITICAL.nextUse(LIMIT)).isEmpty();
    }
}
