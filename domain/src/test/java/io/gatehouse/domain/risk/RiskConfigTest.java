package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class RiskConfigTest {
    @Test
    void isUsuallyThreePercentInThreeEntries() {
        assertThat(RiskConfig.USUAL)
                .isEqualTo(config("3.0", "20", 5))
                .extracting(RiskConfig::entrySplits)
                .isEqualTo(
                        new EntrySplits(
                                new BigDecimal("0.50"),
                                new BigDecimal("0.35"),
                                new BigDecimal("0.15")));
    }

    @ParameterizedTest
    @CsvSource({"0.1,0,1", "50,100,1440", "2.5,20,5"})
    void takesBothBounds(String percent, String buffer, int minutes) {
        RiskConfig config = config(percent, buffer, minutes);

        assertThat(config.fixedRiskPercent()).isEqualByComparingTo(percent);
        assertThat(config.marginBufferPercent()).isEqualByComparingTo(buffer);
        assertThat(config.accountFreshnessMinutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "0.09,20,5,fixed risk percent",
        "50.01,20,5,fixed risk percent",
        "0,20,5,fixed risk percent",
        "-3,20,5,fixed risk percent",
        "3,-0.01,5,margin buffer percent",
        "3,100.01,5,margin buffer percent",
        "3,20,0,account freshness",
        "3,20,1441,account freshness"
    })
    void takesNothingBeyondThem(String percent, String buffer, int minutes, String named) {
        assertThatThrownBy(() -> config(percent, buffer, minutes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    private static RiskConfig config(String percent, String buffer, int minutes) {
        return new RiskConfig(
                new BigDecimal(percent), EntrySplits.USUAL, new BigDecimal(buffer), minutes);
    }
}
