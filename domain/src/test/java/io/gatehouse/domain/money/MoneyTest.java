package io.gatehouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "1.005, USD, 1.00",
        "1.015, USD, 1.02",
        "-1.005, USD, -1.00",
        "2.5, JPY, 2",
        "3.5, JPY, 4",
        "0.000000005, BTC, 0",
        "0.000000015, BTC, 0.00000002",
        "1.2345, KWD, 1.23"
    })
    void settlesHalfEvenAtTheScaleOfItsCurrency(String amount, String currency, String settled) {
        assertThat(Money.of(amount, currency).settled()).isEqualTo(Money.of(settled, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "1.999, USD, 1.99",
        "0.0099, USD, 0",
        "1.5, JPY, 1",
        "-1.999, USD, -1.99",
        "0.000000019, BTC, 0.00000001",
        // 120 at 1/120 of 18 digits, and at one of 18 digits more than it
        "0.999999999999999996, USD, 1",
        "1.00000000000000000032, USD, 1"
    })
    void paysOutNoMoreThanThereIs(String amount, String currency, String settled) {
        assertThat(Money.of(amount, currency).settledDown()).isEqualTo(Money.of(settled, currency));
    }

    @Test
    void keepsFullPrecisionUntilItIsSettled() {
        Money third = Money.of("0.333333333333333333", "USD");
        assertThat(third.plus(third).plus(third).amount())
                .isEqualByComparingTo("0.999999999999999999");
    }

    @Test
    void isTheSameRecordHoweverTheAmountWasWritten() {
        assertThat(Money.of("100.00", "USD"))
                .isEqualTo(Money.of("1E+2", "USD"))
                .hasSameHashCodeAs(Money.of("100", "USD"))
                .hasToString("100 USD");
    }

    @Test
    void refusesToAddAnotherCurrency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "EUR")))
                .withMessage("Cannot add EUR to USD");
    }

    @Test
    void refusesToSubtractAnotherCurrency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "USD").minus(Money.of("1", "EUR")));
    }

    @Test
    void convertsAtARateWithoutRounding() {
        Money dollars =
                Money.of("10.01", "EUR").convertedTo(CurrencyCode.USD, new BigDecimal("1.085"));
        assertThat(dollars).isEqualTo(Money.of("10.86085", "USD"));
    }

    @Test
    void knowsItsSign() {
        assertThat(Money.of("0.00", "USD").isZero()).isTrue();
        assertThat(Money.of("-0.01", "USD").isNegative()).isTrue();
        assertThat(Money.of("-0.01", "USD").negated().isPositive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "1E-1000000000", "1E+201", "1E-201"})
    void refusesAbsurdExponentsBeforeAnyArithmetic(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "USD"));
    }
}
