package io.gatehouse.application.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.money.Decimals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentNumberTest {
    @ParameterizedTest
    @CsvSource({
        "1e-05, 0.00001",
        "5e4, 50000",
        "5E+4, 50000",
        "-1.50e-1, -0.15",
        "12.5e1, 125",
        "1e-12, 0.000000000001",
        "1e11, 100000000000",
        "0e5, 0",
        "0e-9999999, 0",
        "50000, 50000",
        "0.10, 0.10"
    })
    void writesNumberWithoutItsExponent(String number, String plain) {
        assertThat(AssessmentNumber.plain("price", number)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e12",
                "1e-13",
                "1.5e-12",
                "1e101",
                "1e99999999",
                "1e-99999999",
                "1e9999999999"
            })
    void makesNoDecimalOfNumbersBeyondTwelveDigits(String number) {
        assertThat(Decimals.parse(AssessmentNumber.plain("price", number))).isEmpty();
    }

    @Test
    void leavesNamesAsTheyAreWritten() {
        assertThat(AssessmentNumber.plain("signal_id", "1e5")).isEqualTo("1e5");
        assertThat(AssessmentNumber.plain("asset", "1e5")).isEqualTo("1e5");
    }
}
