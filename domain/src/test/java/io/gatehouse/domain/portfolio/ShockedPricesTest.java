package io.gatehouse.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class ShockedPricesTest {
    private static final Instrument AAPL = Instruments.paid(AssetClass.EQUITY, "AAPL", "USD");
    private static final Instrument BTC = Instruments.paid(AssetClass.CRYPTO, "BTC", "USD");
    private static final Instrument EURUSD = Instruments.pair("EURUSD", "USD");
    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    @Test
    void movesEveryPriceOfAQuoteAndNothingElse() {
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        Quote quote =
                new Quote(
                        AAPL.symbol(),
                        Optional.of(Price.of("100")),
                        Optional.of(Price.of("101")),
                        Optional.of(Price.of("100.5")),
                        at,
                        true);

        assertThat(
                        new ShockedPrices(List.of(Shock.of(AssetClass.EQUITY, "-20")))
                                .after(AAPL, quote))
                .isEqualTo(
                        new Quote(
                                AAPL.symbol(),
                                Optional.of(Price.of("80")),
                                Optional.of(Price.of("80.8")),
                                Optional.of(Price.of("80.4")),
                                at,
                                true));
    }

    @Test
    void whatNoShockNamesStays() {
        assertThat(after(BTC, Shock.of(AssetClass.EQUITY, "-20"))).isEqualTo(Price.of("200"));
        assertThat(after(AAPL, Shock.of(EUR, "-20"))).isEqualTo(Price.of("200"));
    }

    @Test
    void aShockOfTheInstrumentGoesBeforeThatOfItsClass() {
        Shock[] both = {Shock.of(AssetClass.CRYPTO, "-80"), Shock.of(BTC.symbol(), "50")};

        assertThat(after(BTC, both)).isEqualTo(Price.of("300"));
    }

    @Test
    void aPairFollowsItsCurrencies() {
        assertThat(after(EURUSD, Shock.of(EUR, "-20"))).isEqualTo(Price.of("160"));
        assertThat(after(EURUSD, Shock.of(CurrencyCode.USD, "-20"))).isEqualTo(Price.of("250"));
        assertThat(after(EURUSD, Shock.of(EUR, "-20"), Shock.of(CurrencyCode.USD, "-20")))
                .isEqualTo(Price.of("200"));
    }

    @Test
    void aPairIsMovedByItsOwnShockBeforeThatOfACurrency() {
        assertThat(after(EURUSD, Shock.of(EUR, "-20"), Shock.of(EURUSD.symbol(), "10")))
                .isEqualTo(Price.of("220"));
        assertThat(after(EURUSD, Shock.of(EUR, "-20"), Shock.of(AssetClass.FOREX, "5")))
                .isEqualTo(Price.of("210"));
    }

    @Test
    void nothingIsHitTwice() {
        List<Shock> twice =
                List.of(Shock.of(AssetClass.EQUITY, "-20"), Shock.of(AssetClass.EQUITY, "-30"));

        assertThatThrownBy(() -> new ShockedPrices(twice))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-100", "-100.01", "1000.01"})
    void noPriceFallsToNothingOrBeyondAllBounds(String percent) {
        assertThatThrownBy(() -> Shock.of(new Symbol("BTC"), percent))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-99.99", "0", "1000"})
    void takesWhatLiesBetween(String percent) {
        assertThat(Shock.of(new Symbol("BTC"), percent).percent()).isEqualByComparingTo(percent);
    }

    /** The price after shocks of what costs 200. */
    private static Price after(Instrument instrument, Shock... shocks) {
        Quote quote =
                Quote.of(instrument.symbol(), Price.of("200"), Price.of("200"), Instant.EPOCH);
        return new ShockedPrices(List.of(shocks)).after(instrument, quote).mid();
    }
}
