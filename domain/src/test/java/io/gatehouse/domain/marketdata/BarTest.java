package io.gatehouse.domain.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Optional;

class BarTest {
    private static final Symbol SPY = new Symbol("SPY");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 16);

    @ParameterizedTest
    @CsvSource({
        "10, 12, 9, 11, 0",
        "10, 10, 10, 10, 5",
        "-,  12, 9, 12, -",
        "10, -,  9, 9, 1",
        "-,  -,  -, 0.000000000001, -"
    })
    void holdsPricesWithinTheDaysRange(
            String open, String high, String low, String close, String volume) {
        assertThat(bar(open, high, low, close, volume).close()).isEqualTo(Price.of(close));
    }

    @ParameterizedTest
    @CsvSource({
        "10,    12, 9,  12.01, 1, lie between",
        "10,    12, 9,  8.99,  1, lie between",
        "12.01, 12, 9,  10,    1, lie between",
        "8.99,  12, 9,  10,    1, lie between",
        "10,    9,  12, 10,    1, lie between",
        "0,     12, 9,  10,    1, more than zero",
        "-,     -,  0,  10,    1, more than zero",
        "-,     -,  -,  0,     1, more than zero",
        "10,    12, 9,  10,   -1, zero or more"
    })
    void cannotExistOtherwise(
            String open, String high, String low, String close, String volume, String why) {
        assertThatThrownBy(() -> bar(open, high, low, close, volume))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void isOfNoDayBeforeTheFirst() {
        LocalDate first = LocalDate.of(1900, 1, 1);

        assertThat(BarDraft.ofClose(SPY, first, Price.of("6")).date()).isEqualTo(first);
        assertThatThrownBy(() -> BarDraft.ofClose(SPY, first.minusDays(1), Price.of("6")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1899-12-31");
    }

    private static Bar bar(String open, String high, String low, String close, String volume) {
        return new Bar(
                SPY,
                DAY,
                price(open),
                price(high),
                price(low),
                Price.of(close),
                text(volume).map(Quantity::of));
    }

    private static Optional<Price> price(String text) {
        return text(text).map(Price::of);
    }

    private static Optional<String> text(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(text);
    }
}
