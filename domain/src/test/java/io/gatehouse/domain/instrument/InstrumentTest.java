package io.gatehouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.Optional;

class InstrumentTest {
    @ParameterizedTest
    @EnumSource(AssetClass.class)
    void isOfTheClassItWasMadeFor(AssetClass assetClass) {
        Instrument made = Instrument.of(assetClass, listing(Specs.cash("USD", "1")));
        assertThat(made.assetClass()).isEqualTo(assetClass);
    }

    @ParameterizedTest
    @CsvSource({
        // The spec's rate is 0.1; the floor of its class applies where it is higher.
        "FUTURE, 0.1",
        "FOREX, 0.1",
        "METAL, 0.1",
        "INDEX, 0.1",
        "EQUITY, 0.20",
        "CRYPTO, 0.50"
    })
    void marginedPositionsTieUpTheirRateButNeverLessThanTheFloor(
            AssetClass assetClass, String rate) {
        Instrument margined = Instrument.of(assetClass, listing(Specs.margined("USD", "1")));
        assertThat(margined.committedRate()).isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @CsvSource({
        "FOREX, EURUSD, majors, 0.0333",
        "METAL, XAUUSD, metals, 0.05",
        "METAL, XAGUSD, metals, 0.10",
        "INDEX, US500, us_index, 0.05",
        "FUTURE, BANKNIFTY, india_index, 0.05",
        "FUTURE, CL, energy, 0.10",
        "EQUITY, AAPL, us_tech, 0.20",
        "CRYPTO, BTC, crypto, 0.50"
    })
    void floorsAMarginThatIsTooLowByWhatThePriceFollows(
            AssetClass assetClass, String symbol, String group, String floor) {
        Listing listing =
                new Listing(
                        new Symbol(symbol),
                        symbol,
                        almostFree(),
                        new AroundTheClock(),
                        Optional.of(group),
                        Optional.empty(),
                        Optional.empty(),
                        true);
        assertThat(Instrument.of(assetClass, listing).committedRate()).isEqualByComparingTo(floor);
    }

    @ParameterizedTest
    @CsvSource({
        "FOREX, 0.05",
        "METAL, 0.10",
        "INDEX, 0.10",
        "FUTURE, 0.10",
        "EQUITY, 0.20",
        "CRYPTO, 0.30"
    })
    void hasAStressMoveForWhatHasNoStop(AssetClass assetClass, String fraction) {
        assertThat(assetClass.stressMove()).isEqualByComparingTo(fraction);
    }

    @Test
    void fullyPaidPositionsTieUpTheirWholeNotional() {
        Instrument share = Instrument.of(AssetClass.EQUITY, listing(Specs.cash("USD", "1")));
        assertThat(share.committedRate()).isEqualByComparingTo("1");
    }

    @Test
    void concentratesOnItsUnderlyingOrOnItself() {
        Listing share = listing(Specs.cash("USD", "1"));
        Listing future =
                new Listing(
                        new Symbol("AAPLF"),
                        "Apple future",
                        Specs.margined("USD", "1"),
                        new AroundTheClock(),
                        Optional.empty(),
                        Optional.of(new Symbol("AAPL")),
                        Optional.empty(),
                        true);
        assertThat(new Instrument.Equity(share).underlying()).isEqualTo(new Symbol("AAPL"));
        assertThat(new Instrument.Future(future).underlying()).isEqualTo(new Symbol("AAPL"));
    }

    @Test
    void refusesANamelessListing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named(" "))
                .withMessage("name has 1 to 120 characters");
        assertThatIllegalArgumentException().isThrownBy(() -> named("x".repeat(121)));
    }

    /** A thousandth of notional as margin. */
    private static ContractSpec almostFree() {
        ContractSpec spec = Specs.margined("USD", "1");
        return new ContractSpec(
                spec.currency(),
                spec.multiplier(),
                spec.tickSize(),
                spec.lotStep(),
                spec.minQuantity(),
                spec.maxQuantity(),
                spec.pipSize(),
                new BigDecimal("0.001"),
                spec.settlement());
    }

    private static Listing listing(ContractSpec spec) {
        return new Listing(
                new Symbol("AAPL"),
                "Apple",
                spec,
                new AroundTheClock(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static Listing named(String name) {
        return new Listing(
                new Symbol("AAPL"),
                name,
                Specs.cash("USD", "1"),
                new AroundTheClock(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
