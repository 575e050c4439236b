package io.gatehouse.rest.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class WireDecimalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "-12.5",
                "45205.00",
                "999999999999",
                "0.123456789012",
                "007",
                "1.0"
            })
    void takesPlainDecimals(String text) {
        assertThat(WireDecimal.parse(text)).contains(new BigDecimal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "5e-05, 0.00005",
        "1E-12, 0.000000000001",
        "1.25e2, 125",
        "-3e0, -3",
        "0e7, 0",
        "9.99e11, 999000000000",
        "0.25, 0.25"
    })
    void takesTheExponentOfANumber(String number, String value) {
        assertThat(WireDecimal.ofNumber(number)).contains(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e12", "1e-13", "1e400", "1e-999999999", "1e1000000000"})
    void refusesNumbersThatNobodyMeans(String number) {
        assertThat(WireDecimal.ofNumber(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.",
                ".5",
                "+1",
                "--1",
                "1e3",
                "1E-3",
                "1e1000000000",
                "NaN",
                "Infinity",
                "0x10",
                "1,000",
                " 1",
                "1 ",
                "1.2.3",
                "1000000000000",
                "0.1234567890123",
                "\u0661",
                "1d"
            })
    void refusesEverythingElse(String text) {
        assertThat(WireDecimal.parse(text)).isEmpty();
    }
}
