package io.gatehouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "1.500, 1.5",
        "1E+3, 1000",
        "0.000, 0",
        "-0.0, 0",
        "1E-8, 0.00000001",
        "-12.340, -12.34"
    })
    void writesEveryValueInOnePlainForm(String value, String text) {
        assertThat(Decimals.text(new BigDecimal(value))).isEqualTo(text);
    }

    @Test
    void canonicalValuesAreEqualWhenTheirNumbersAre() {
        assertThat(Decimals.canonical(new BigDecimal("5E+1")))
                .isEqualTo(Decimals.canonical(new BigDecimal("50.0")));
    }

    @ParameterizedTest
    @CsvSource({
        "0.00669792364367046215, 100000, 669.792364367046215",
        "0.0119760479041916168, 75, 0.89820359281437126",
        "1.0842, 100000, 108420",
        "1, 100, 100"
    })
    void multipliesRatesExactlyAndKeepsTheirDigitsFew(
            String rate, String multiplier, String product) {
        BigDecimal exact = Decimals.exactly(new BigDecimal(rate), new BigDecimal(multiplier));

        assertThat(exact).isEqualByComparingTo(product);
        assertThat(exact.precision()).isLessThanOrEqualTo(19);
        assertThat(exact.scale()).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"1.5, 2.25, 3.75", "0.00, 2.25, 2.25", "-1.5, 0, -1.5", "0, 0.0, 0"})
    void addsWhateverIsZero(BigDecimal one, BigDecimal other, BigDecimal sum) {
        assertThat(Decimals.plus(one, other)).isEqualByComparingTo(sum);
    }

    @Test
    void cutsOffWhatIsBelowZero() {
        assertThat(Decimals.atLeastZero(new BigDecimal("-0.01"))).isEqualTo(BigDecimal.ZERO);
        assertThat(Decimals.atLeastZero(new BigDecimal("0.01"))).isEqualTo("0.01");
    }

    @Test
    void keepsTwoHundredPlacesAndRefusesMore() {
        assertThat(Decimals.canonical(new BigDecimal("1E+200")).precision()).isEqualTo(201);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.canonical(new BigDecimal("1E+201")))
                .withMessageContaining("200 places");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "007", "999999999999", "0.123456789012", "-18.000000000001"})
    void readsPlainDecimals(String text) {
        assertThat(Decimals.parse(text)).contains(new BigDecimal(text));
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
                " 1",
                "1 ",
                "1,5",
                "1e5",
                "NaN",
                "Infinity",
                "0x1F",
                "1.2.3",
                "--1",
                "\u0661",
                "1000000000000",
                "0.1234567890123"
            })
    void readsNothingElse(String text) {
        assertThat(Decimals.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.2999, 0.01, 1.29",
        "1.30, 0.01, 1.3",
        "27.65, 1, 27",
        "0.009, 0.01, 0",
        "125, 50, 100"
    })
    void floorsToTheStep(String value, String step, String floored) {
        assertThat(Decimals.floorToStep(new BigDecimal(value), new BigDecimal(step)))
                .isEqualTo(new BigDecimal(floored));
    }

    @ParameterizedTest
    @CsvSource({"0.30, 0.1, true", "0.35, 0.1, false", "45200, 0.05, true", "0, 0.01, true"})
    void tellsWholeSteps(String value, String step, boolean whole) {
        assertThat(Decimals.isMultipleOf(new BigDecimal(value), new BigDecimal(step)))
                .isEqualTo(whole);
    }

    @Test
    void takesAPercentExactly() {
        assertThat(Decimals.percentOf(new BigDecimal("0.5"), new BigDecimal("333.33")))
                .isEqualByComparingTo("1.66665");
    }

    @Test
    void givesARatioAsPercentToEighteenDigits() {
        assertThat(Decimals.asPercent(new BigDecimal("1"), new BigDecimal("3")))
                .isEqualTo("33.3333333333333333");
    }

    @Test
    void givesTheWholeUnroundedWhenThePartIsAllOfIt() {
        BigDecimal whole = new BigDecimal("0.1234567890123456789012345");
        assertThat(Decimals.proRata(whole, new BigDecimal("3.0"), new BigDecimal("3")))
                .isEqualTo(whole);
    }

    @Test
    void givesAThirdToTwentyDecimals() {
        assertThat(Decimals.proRata(new BigDecimal("100"), BigDecimal.ONE, new BigDecimal("3")))
                .isEqualTo("33.33333333333333333333");
    }

    @Test
    void apportionedPartsAddUpToTheWholeExactly() {
        List<BigDecimal> parts =
                Decimals.apportion(
                        BigDecimal.ONE, List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
        assertThat(parts)
                .containsExactly(
                        new BigDecimal("0.33333333333333333333"),
                        new BigDecimal("0.33333333333333333333"),
                        new BigDecimal("0.33333333333333333334"));
    }

    @Test
    void apportionsNothingToNoWeight() {
        List<BigDecimal> parts =
                Decimals.apportion(
                        new BigDecimal("1.60"), List.of(new BigDecimal("120"), BigDecimal.ZERO));
        assertThat(parts).containsExactly(new BigDecimal("1.6"), BigDecimal.ZERO);
    }

    @Test
    void neverApportionsMoreThanTheWeightItselfWhenTheWholeIsLess() {
        BigDecimal dust = new BigDecimal("0.00000000000000000001");
        List<BigDecimal> parts =
                Decimals.apportion(BigDecimal.ONE, List.of(BigDecimal.ONE, BigDecimal.ONE, dust));
        assertThat(parts.getLast()).isBetween(BigDecimal.ZERO, dust);
    }
}
