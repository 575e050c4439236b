package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.money.CurrencyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

class MissingRateTest {
    @Test
    void readsWhatItWrites() {
        MissingRate francs = new MissingRate(new CurrencyCode("CHF"), CurrencyCode.USD);

        assertThat(francs).hasToString("CHF/USD");
        assertThat(MissingRate.of("CHF/USD")).isEqualTo(francs);
    }

    @Test
    void isOfTwoCurrencies() {
        assertThatThrownBy(() -> MissingRate.of("CHFUSD"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CHFUSD");
        assertThatThrownBy(() -> MissingRate.of("chf/USD"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sortsByTheCurrencyThatLacksIt() {
        List<MissingRate> rates =
                List.of(
                        MissingRate.of("SEK/EUR"),
                        MissingRate.of("CHF/USD"),
                        MissingRate.of("CHF/EUR"));

        assertThat(rates.stream().sorted().map(MissingRate::toString))
                .containsExactly("CHF/EUR", "CHF/USD", "SEK/EUR");
    }
}
