package io.gatehouse.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StressScenarioTest {
    @ParameterizedTest
    @CsvSource({
        "1987,          BLACK_MONDAY",
        "2008,          CREDIT_CRISIS",
        "2020,          PANDEMIC",
        "crypto_winter, CRYPTO_WINTER",
        "inr_gap,       RUPEE_GAP"
    })
    void hasTheNameOfTheWire(String code, StressScenario scenario) {
        assertThat(StressScenario.ofCode(code)).contains(scenario);
    }

    @Test
    void isNotAnythingElse() {
        assertThat(StressScenario.ofCode("2001")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void canBeAppliedAndTellsItsSource(StressScenario scenario) {
        assertThat(new ShockedPrices(scenario.shocks())).isNotNull();
        assertThat(scenario.source()).hasSizeGreaterThan(40).endsWith(".");
        assertThat(scenario.title()).isNotBlank();
    }
}
