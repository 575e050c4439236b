package io.gatehouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingStateTest {
    @ParameterizedTest
    @CsvSource({
        "ACTIVE, ACTIVE, ACTIVE",
        "ACTIVE, REDUCING, REDUCING",
        "REDUCING, HALTED, HALTED",
        "HALTED, ACTIVE, HALTED"
    })
    void theStricterStateApplies(TradingState one, TradingState other, TradingState inForce) {
        assertThat(one.and(other)).isEqualTo(inForce);
        assertThat(other.and(one)).isEqualTo(inForce);
    }
}
