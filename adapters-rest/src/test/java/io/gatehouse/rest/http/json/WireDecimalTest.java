package io.gatehouse.rest.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
