package io.gatehouse.persistence.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.money.Price;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedInstrumentsTest {
    @ParameterizedTest
    @CsvSource({
        "AAPL,      EQUITY, USD, 1,      1,      1,      CASH,   XNYS, us_tech",
        "MSFT,      EQUITY, USD, 1,      1,      1,      CASH,   XNYS, us_tech",
        "SPY,       EQUITY, USD, 1,      1,      1,      CASH,   XNYS, us_index",
        "BTC,       CRYPTO, USD, 1,      0.0001, 1,      CASH,   24x7, crypto",
        "ETH,       CRYPTO, USD, 1,      0.0001, 1,      CASH,   24x7, crypto",
        "NIFTY,     FUTURE, INR, 1,      1,      0.12,   MARGIN, XNSE, india_index",
        "BANKNIFTY, FUTURE, INR, 1,      1,      0.12,   MARGIN, XNSE, india_index",
        "EURUSD,    FOREX,  USD, 100000, 0.01,   0.0333, MARGIN, 24x5, majors",
        "GBPUSD,    FOREX,  USD, 100000, 0.01,   0.0333, MARGIN, 24x5, majors",
        "USDJPY,    FOREX,  JPY, 100000, 0.01,   0.0333, MARGIN, 24x5, majors",
        "USDINR,    FOREX,  INR, 100000, 0.01,   0.0333, MARGIN, 24x5, asia_fx",
        "XAUUSD,    METAL,  USD, 100,    0.01,   0.05,   MARGIN, 24x5, metals"
    })
    void shipWithTheirContractSpecs(
            String symbol,
            AssetClass assetClass,
            String currency,
            String multiplier,
            String lotStep,
            String marginRate,
            Settlement settlement,
            String calendar,
            String group) {
        Instrument instrument = instrument(symbol);
        assertThat(instrument.assetClass()).isEqualTo(assetClass);
        assertThat(instrument.spec().currency()).hasToString(currency);
        assertThat(instrument.spec().multiplier()).isEqualByComparingTo(multiplier);
        assertThat(instrument.spec().lotStep()).hasToString(lotStep);
        assertThat(instrument.spec().minQuantity()).hasToString(lotStep);
        assertThat(instrument.spec().marginRate()).isEqualByComparingTo(marginRate);
        assertThat(instrument.spec().settlement()).isEqualTo(settlement);
        assertThat(instrument.calendar().id()).isEqualTo(calendar);
        assertThat(instrument.listing().correlationGroup()).contains(group);
        assertThat(instrument.listing().tradable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL, 230.01, 230.005",
        "BTC, 65000.01, 65000.001",
        "BANKNIFTY, 45200.05, 45200.01",
        "EURUSD, 1.08505, 1.085055",
        "USDJPY, 149.355, 149.3555",
        "XAUUSD, 1300.854, 1300.8545"
    })
    void shipWithTheirTicks(String symbol, String onTick, String offTick) {
        assertThat(instrument(symbol).spec().isOnTick(Price.of(onTick))).isTrue();
        assertThat(instrument(symbol).spec().isOnTick(Price.of(offTick))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EURUSD, 0.0001", "USDJPY, 0.01", "XAUUSD, 0.01"})
    void shipWithTheirPips(String symbol, String pip) {
        assertThat(instrument(symbol).spec().pipSize().orElseThrow()).isEqualByComparingTo(pip);
    }

    private static Instrument instrument(String symbol) {
        return ShippedInstruments.all().stream()
                .filter(instrument -> instrument.symbol().value().equals(symbol))
                .findFirst()
                .orElseThrow();
    }
}
