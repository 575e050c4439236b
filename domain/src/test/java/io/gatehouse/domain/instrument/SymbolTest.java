package io.gatehouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {
    @ParameterizedTest
    @ValueSource(strings = {"AAPL", "BRK.B", "ES-2026H", "NSE:NIFTY_50", "7203.T"})
    void acceptsTheSpellingsOfExchanges(String text) {
        assertThat(new Symbol(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "aapl", ".AAPL", "AA PL", "AAPL\n", "A23456789012345678901234567890123"})
    void refusesOthers(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Symbol(text));
    }
}
