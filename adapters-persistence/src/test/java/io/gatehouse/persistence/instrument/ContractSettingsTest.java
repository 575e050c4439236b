package io.gatehouse.persistence.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Symbol;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** What ships has lots of 100,000 euros with a pip of 0.0001, and of 100 ounces of gold. */
class ContractSettingsTest {
    @ParameterizedTest
    @CsvSource({
        // A lot gains 10 dollars by a pip of 0.0001, or 1 by a pip of 0.01.
        "EURUSD, 100000, 10, 100000, 0.0001",
        "XAUUSD, 100, 1.00, 100, 0.01",
        "EURUSD, 10000, 10, 10000, 0.001",
        "EURUSD, , 1, 100000, 0.00001",
        "XAUUSD, 50, , 50, 0.01",
        "AAPL, , 0.5, 1, 0.5",
    })
    void setTheSizeOfALotAndOfAPip(
            String symbol,
            @Nullable String size,
            @Nullable String pipValue,
            String multiplier,
            String pip) {
        ContractSpec spec =
                spec(symbol, new ContractSettings(of(symbol, size), of(symbol, pipValue)));

        assertThat(spec.multiplier()).isEqualByComparingTo(multiplier);
        assertThat(spec.pipSize().orElseThrow()).isEqualByComparingTo(pip);
    }

    @Test
    void concernNoOtherInstrument() {
        ContractSettings settings = new ContractSettings(of("EURUSD", "7"), Map.of());

        assertThat(spec("GBPUSD", settings).multiplier()).isEqualByComparingTo("100000");
    }

    @ParameterizedTest
    @CsvSource({"abc", "0", "-1", "NaN", "1e5", "''"})
    void areNumbersAboveZero(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContractSettings(Map.of("eurusd", text), Map.of()))
                .withMessage("CONTRACT_SIZE_EURUSD is a number above zero, not '" + text + "'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContractSettings(Map.of(), Map.of("eurusd", text)))
                .withMessage("PIP_VALUE_EURUSD is a number above zero, not '" + text + "'.");
    }

    @Test
    void areOfInstrumentsThatAreKnown() {
        ContractSettings settings = new ContractSettings(Map.of(), Map.of("nas100", "1"));

        settings.require(new Symbol("NAS100")::equals);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.require(symbol -> false))
                .withMessage(
                        "PIP_VALUE_NAS100 is set, but no NAS100 is in the catalogue or ships with it.");
    }

    private static Map<String, String> of(String symbol, @Nullable String text) {
        return text == null ? Map.of() : Map.of(symbol, text);
    }

    private static ContractSpec spec(String symbol, ContractSettings settings) {
        return ShippedInstruments.all(settings::applied).stream()
                .filter(instrument -> instrument.symbol().value().equals(symbol))
                .findFirst()
                .orElseThrow()
                .spec();
    }
}
