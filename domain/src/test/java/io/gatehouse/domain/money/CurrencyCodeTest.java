package io.gatehouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyCodeTest {
    @ParameterizedTest
    @CsvSource({
        "USD, 2, true",
        "INR, 2, true",
        "JPY, 0, true",
        "KWD, 2, true",
        "BTC, 8, false",
        "USDT, 8, false"
    })
    void scaleIsTwoForFiatNoneForTheYenAndEightForCrypto(String code, int scale, boolean fiat) {
        CurrencyCode currency = new CurrencyCode(code);
        assertThat(currency.scale()).isEqualTo(scale);
        assertThat(currency.isFiat()).isEqualTo(fiat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "usd", "US D", "1INCH", "TOOLONGCODE", "ÜSD"})
    void refusesWhatIsNoCode(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CurrencyCode(code));
    }
}
