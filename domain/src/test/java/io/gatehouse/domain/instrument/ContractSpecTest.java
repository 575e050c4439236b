package io.gatehouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

class ContractSpecTest {
    @ParameterizedTest
    @CsvSource({"45200.05, true", "45200.02, false", "0, true"})
    void tellsPricesOnTheTick(String price, boolean onTick) {
        assertThat(nifty().isOnTick(Price.of(price))).isEqualTo(onTick);
    }

    @ParameterizedTest
    @CsvSource({
        "45200.05, 45200.05, 45200.05",
        "45200.02, 45200, 45200.05",
        "45200.07, 45200.05, 45200.1",
        // Nothing trades at zero.
        "0.02, 0.05, 0.05"
    })
    void findsTheNextTick(String price, String below, String above) {
        assertThat(nifty().onTick(Price.of(price), RoundingMode.FLOOR)).isEqualTo(Price.of(below));
        assertThat(nifty().onTick(Price.of(price), RoundingMode.CEILING))
                .isEqualTo(Price.of(above));
    }

    @ParameterizedTest
    @CsvSource({"75, true", "150, true", "80, false"})
    void tellsQuantitiesOnTheLotStep(String quantity, boolean onStep) {
        assertThat(nifty().isOnLotStep(Quantity.of(quantity))).isEqualTo(onStep);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.05, 75, 75, 0.12, multiplier",
        "1, 0, 75, 75, 0.12, tick_size",
        "1, 0.05, 0, 75, 0.12, lot_step",
        "1, 0.05, 75, -75, 0.12, min_quantity",
        "1, 0.05, 75, 75, 0, margin_rate",
        "1, 0.05, 75, 75, 1.01, margin_rate"
    })
    void refusesWhatIsOutOfRangeNamingTheField(
            String multiplier, String tick, String step, String min, String rate, String field) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(multiplier, tick, step, min, Optional.empty(), rate))
                .withMessageContaining(field);
    }

    @Test
    void refusesAMostBelowTheLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> spec("1", "0.05", "75", "75", Optional.of(Quantity.of("74")), "0.12"))
                .withMessage("max_quantity is below min_quantity");
    }

    @Test
    void isTheSameSpecHoweverItsDecimalsWereWritten() {
        assertThat(spec("1.0", "0.050", "75.0", "75", Optional.empty(), "0.120"))
                .isEqualTo(nifty());
    }

    private static ContractSpec nifty() {
        return spec("1", "0.05", "75", "75", Optional.empty(), "0.12");
    }

    private static ContractSpec spec(
            String multiplier,
            String tick,
            String step,
            String min,
            Optional<Quantity> max,
            String rate) {
        return new ContractSpec(
                new CurrencyCode("INR"),
                new BigDecimal(multiplier),
                new BigDecimal(tick),
                Quantity.of(step),
                Quantity.of(min),
                max,
                Optional.empty(),
                new BigDecimal(rate),
                Settlement.MARGIN);
    }
}
