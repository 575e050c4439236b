package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaltRankTest {
    @ParameterizedTest
    @CsvSource({
        "OWNER, OWNER, true",
        "OWNER, TRADER, true",
        "RISK_MANAGER, OWNER, false",
        "RISK_MANAGER, RISK_MANAGER, true",
        "RISK_MANAGER, HOUSE, true",
        "TRADER, HOUSE, false",
        "TRADER, RISK_MANAGER, false",
        "TRADER, TRADER, true"
    })
    void liftsWhatItsOwnOrALowerRankHasSet(HaltRank rank, HaltRank setBy, boolean may) {
        assertThat(rank.mayLift(setBy)).isEqualTo(may);
    }
}
