package io.gatehouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.money.CurrencyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyPairTest {
    @Test
    void isReadFromTheSymbolOfAForexInstrument() {
        assertThat(CurrencyPair.of(Instruments.pair("USDINR", "INR")))
                .contains(new CurrencyPair(CurrencyCode.USD, new CurrencyCode("INR")));
    }

    @ParameterizedTest
    @CsvSource({
        "EURUSD, INR",
        "EURUSDX, USD",
        "EUR.USD, USD",
        "USD, USD",
        "FX-USD, USD",
        "1KZUSD, USD"
    })
    void isNothingWhenTheSymbolIsNotBaseAndQuote(String symbol, String currency) {
        assertThat(CurrencyPair.of(Instruments.pair(symbol, currency))).isEmpty();
    }

    @Test
    void isNothingForAnotherClass() {
        assertThat(CurrencyPair.of(Instruments.paid(AssetClass.CRYPTO, "BTCUSD", "USD"))).isEmpty();
    }
}
