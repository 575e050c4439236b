package io.gatehouse.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.position.Position;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class EquityPartsTest {
    private static final CurrencyCode USD = CurrencyCode.USD;
    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final CurrencyCode INR = new CurrencyCode("INR");

    private final Instrument sap = Instruments.paid(AssetClass.EQUITY, "SAP", "EUR");
    private final Instrument eurusd = Instruments.pair("EURUSD", "USD");
    private final Map<CurrencyCode, BigDecimal> balances =
            Map.of(USD, decimal("1000"), EUR, decimal("-200"), INR, decimal("5000"));

    @Test
    void areValuesOfWhatIsPaidForAndOpenGainsOfWhatIsMargined() {
        EquityParts parts = parts("1.10", "120");

        // 10 x 120 x 1.1; 0.01 lots of 100,000 sold at 1.2
        assertThat(parts.positions())
                .containsOnlyKeys(sap.symbol(), eurusd.symbol())
                .hasEntrySatisfying(sap.symbol(), value -> assertSame(value, "1320"))
                .hasEntrySatisfying(eurusd.symbol(), value -> assertSame(value, "100"));
        // what has no rate is not part of it
        assertThat(parts.cash()).containsOnlyKeys(USD, EUR);
        assertSame(parts.cash().getOrDefault(EUR, BigDecimal.ZERO), "-220");
        assertSame(parts.total(), "2200");
    }

    @Test
    void addUpToTheEquity() {
        Valuation valuation = Valuation.of(balances, rates("1.10"), holdings("1.10", "120"));

        assertThat(parts("1.10", "120").total()).isEqualByComparingTo(valuation.equity());
    }

    @Test
    void tellWhatEachHasGained() {
        EquityParts gains = parts("1.00", "90").since(parts("1.10", "120"));

        assertThat(gains.positions())
                .hasEntrySatisfying(sap.symbol(), gain -> assertSame(gain, "-420"))
                .hasEntrySatisfying(eurusd.symbol(), gain -> assertSame(gain, "100"));
        assertSame(gains.cash().getOrDefault(USD, BigDecimal.ONE), "0");
        assertSame(gains.cash().getOrDefault(EUR, BigDecimal.ZERO), "20");
        assertSame(gains.total(), "-300");
    }

    private EquityParts parts(String euro, String sapPrice) {
        return EquityParts.of(balances, rates(euro), holdings(euro, sapPrice));
    }

    private static Map<CurrencyCode, BigDecimal> rates(String euro) {
        return Map.of(USD, BigDecimal.ONE, EUR, decimal(euro));
    }

    private List<Holding> holdings(String euro, String sapPrice) {
        return List.of(
                holding(sap, "10", "1000", sapPrice, euro),
                holding(eurusd, "-0.01", "-0.012", euro, "1"),
                holding(Instruments.paid(AssetClass.CRYPTO, "BTC", "USD"), "0", "0", "5", "1"));
    }

    private static Holding holding(
            Instrument instrument, String quantity, String cost, String price, String rate) {
        Symbol symbol = instrument.symbol();
        return new Holding(
                instrument,
                new Position(symbol, Quantity.of(quantity), decimal(cost), decimal(cost)),
                Optional.of(Quote.of(symbol, Price.of(price), Price.of(price), Instant.EPOCH)),
                Optional.of(decimal(rate)),
                FeeSchedule.FREE);
    }

    private static void assertSame(BigDecimal value, String expected) {
        assertThat(value).isEqualByComparingTo(expected);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
