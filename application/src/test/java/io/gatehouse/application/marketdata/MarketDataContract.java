package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every store of quotes does; EURUSD and USDJPY are in its catalogue, and BTC. */
public abstract class MarketDataContract {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final Symbol BTC = new Symbol("BTC");
    private static final Symbol EURUSD = new Symbol("EURUSD");
    private static final Symbol USDJPY = new Symbol("USDJPY");
    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final CurrencyCode JPY = new CurrencyCode("JPY");

    protected abstract MarketData marketData();

    protected abstract Transactions transactions();

    @Test
    void keepsAQuoteAsItCame() {
        Quote quote =
                new Quote(
                        BTC,
                        Optional.of(Price.of("64999.99")),
                        Optional.of(Price.of("65000.01")),
                        Optional.of(Price.of("65000.000000000001")),
                        NINE);
        assertThat(recorded(quote)).containsExactly(quote);
        assertThat(latest(BTC)).containsExactly(Map.entry(BTC, quote));
    }

    @Test
    void keepsAQuoteOfOneSide() {
        Quote askOnly = new Quote(BTC, Optional.empty(), price("65000"), Optional.empty(), NINE);
        recorded(askOnly);
        assertThat(latest(BTC)).containsExactly(Map.entry(BTC, askOnly));
    }

    @Test
    void newerOverwritesOlder() {
        recorded(quote(BTC, "65000", 0));
        recorded(quote(BTC, "65100", 1));
        assertThat(latest(BTC))
                .containsExactly(Map.entry(BTC, quote(BTC, "65100", 1).withConfirmed(true)));
    }

    @ParameterizedTest
    @CsvSource({
        "71500, true",
        "71501, false",
        "58500, true",
        "58499, false",
    })
    void aQuoteIsConfirmedWithinATenthOfTheOneBefore(String mid, boolean confirmed) {
        recorded(quote(BTC, "65000", 0));
        assertThat(latest(BTC).values()).extracting(Quote::confirmed).containsExactly(false);

        recorded(quote(BTC, mid, 1));
        assertThat(latest(BTC).values()).extracting(Quote::confirmed).containsExactly(confirmed);

        recorded(quote(BTC, mid, 2));
        assertThat(latest(BTC).values()).extracting(Quote::confirmed).containsExactly(true);
    }

    /** Bid and ask 99.9 and 100.1 before; - is no price, the columns are bid, ask and last. */
    @ParameterizedTest
    @CsvSource({
        "99.9,   100.1,  -,   true",
        "89.91,  110.11, -,   true",
        "89.90,  110.11, -,   false",
        "89.91,  110.12, -,   false",
        "1,      199,    -,   false",
        "50,     50.1,   -,   false",
        "-,      -,      100, true",
        "-,      -,      90,  false",
        "-,      -,      111, false",
        "-,      110.11, -,   false",
        "-,      109.89, -,   true",
        "-,      110.11, 109, true",
        "90.1,   -,      -,   true",
        "90.0,   -,      -,   false",
        "90.0,   -,      99,  true",
        "90.0,   -,      90,  false",
    })
    void aQuoteIsConfirmedWhenWhatMarksALongAndAShortIsEachNear(
            String bid, String ask, String last, boolean confirmed) {
        recorded(sides("99.9", "100.1", "-", 0));
        recorded(sides(bid, ask, last, 1));
        assertThat(latest(BTC).values()).extracting(Quote::confirmed).containsExactly(confirmed);
    }

    @Test
    void aQuoteThatComesAgainConfirmsNothing() {
        recorded(sides("99.9", "100.1", "-", 0));
        Quote outlier = sides("50", "50.1", "-", 1);
        recorded(outlier);
        assertThat(recorded(outlier)).containsExactly(outlier);
        assertThat(latest(BTC)).containsExactly(Map.entry(BTC, outlier));

        Quote second = sides("50", "50.1", "-", 2);
        recorded(second);
        assertThat(latest(BTC)).containsExactly(Map.entry(BTC, second.withConfirmed(true)));
    }

    @Test
    void aConfirmedQuoteThatComesAgainStaysConfirmed() {
        recorded(sides("-", "-", "100", 0));
        recorded(sides("-", "-", "101", 1));
        recorded(sides("-", "-", "101.0", 1));
        assertThat(latest(BTC))
                .containsExactly(Map.entry(BTC, sides("-", "-", "101", 1).withConfirmed(true)));
    }

    @Test
    void olderNeverOverwritesNewer() {
        recorded(quote(BTC, "65100", 1));
        assertThat(recorded(quote(BTC, "65000", 0))).isEmpty();
        assertThat(latest(BTC)).containsExactly(Map.entry(BTC, quote(BTC, "65100", 1)));
    }

    @Test
    void laterComerOfTheSameInstantOverwrites() {
        recorded(quote(BTC, "65000", 0));
        assertThat(recorded(quote(BTC, "65100", 0))).hasSize(1);
        assertThat(latest(BTC))
                .containsExactly(Map.entry(BTC, quote(BTC, "65100", 0).withConfirmed(true)));
    }

    @Test
    void keepsTheLastOfABatchAndAnswersAllOfItsInstrument() {
        List<Quote> batch =
                List.of(
                        quote(BTC, "65000", 0),
                        quote(EURUSD, "1.25", 0),
                        quote(BTC, "65100", 1),
                        quote(BTC, "65200", 2));
        assertThat(transactions().inTransaction(() -> marketData().record(batch))).isEqualTo(batch);
        assertThat(latest(BTC, EURUSD))
                .containsOnly(
                        Map.entry(BTC, quote(BTC, "65200", 2)),
                        Map.entry(EURUSD, quote(EURUSD, "1.25", 0)));
    }

    @Test
    void oneStaleInstrumentDoesNotHoldUpTheOthers() {
        recorded(quote(BTC, "65100", 1));
        List<Quote> batch = List.of(quote(BTC, "65000", 0), quote(EURUSD, "1.25", 0));
        assertThat(transactions().inTransaction(() -> marketData().record(batch)))
                .containsExactly(quote(EURUSD, "1.25", 0));
    }

    @Test
    void instrumentWithoutAQuoteIsAbsent() {
        recorded(quote(BTC, "65000", 0));
        assertThat(latest(EURUSD)).isEmpty();
        assertThat(latest()).isEmpty();
    }

    @Test
    void converseRatesComeFromTheMiddleOfThePairs() {
        recorded(Quote.of(EURUSD, Price.of("1.24"), Price.of("1.26"), NINE));
        recorded(quote(USDJPY, "150", 0));
        assertThat(rate(marketData().fxRates(), EUR, JPY)).isEqualByComparingTo("187.5");
    }

    @Test
    void missingPairGivesNoRate() {
        recorded(quote(BTC, "65000", 0));
        assertThat(marketData().fxRates().rate(EUR, CurrencyCode.USD)).isEmpty();
    }

    @Test
    void snapshotHasTheQuotesAskedForAndTheRates() {
        recorded(quote(BTC, "65000", 0));
        recorded(quote(EURUSD, "1.25", 0));
        MarketData.Snapshot outside = marketData().snapshot(List.of(BTC));
        MarketData.Snapshot inside =
                transactions().inTransaction(() -> marketData().snapshot(List.of(BTC)));
        assertThat(inside.quotes())
                .isEqualTo(outside.quotes())
                .containsExactly(Map.entry(BTC, quote(BTC, "65000", 0)));
        assertThat(rate(inside.rates(), EUR, CurrencyCode.USD)).isEqualByComparingTo("1.25");
        assertThat(rate(outside.rates(), EUR, CurrencyCode.USD)).isEqualByComparingTo("1.25");
    }

    @Test
    void forgetsWhatWasRolledBack() {
        recorded(quote(BTC, "65000", 0));
        try {
            transactions()
                    .run(
                            () -> {
                                marketData().record(List.of(quote(BTC, "65100", 1)));
                                throw new IllegalStateException("on purpose");
                            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on purpose");
        }
        assertThat(latest(BTC)).containsExactly(Map.entry(BTC, quote(BTC, "65000", 0)));
    }

    /** Records as the use case does, and lets whoever keeps a copy know. */
    protected List<Quote> recorded(Quote quote) {
        return transactions().inTransaction(() -> marketData().record(List.of(quote)));
    }

    private Map<Symbol, Quote> latest(Symbol... symbols) {
        Map<Symbol, Quote> inside =
                transactions().inTransaction(() -> marketData().latest(List.of(symbols)));
        assertThat(marketData().latest(List.of(symbols))).isEqualTo(inside);
        return inside;
    }

    private static BigDecimal rate(FxRates rates, CurrencyCode from, CurrencyCode to) {
        return rates.rate(from, to).orElseThrow();
    }

    private static Quote quote(Symbol symbol, String price, int second) {
        return Quote.of(symbol, Price.of(price), Price.of(price), NINE.plusSeconds(second));
    }

    private static Quote sides(String bid, String ask, String last, int second) {
        return new Quote(BTC, price(bid), price(ask), price(last), NINE.plusSeconds(second));
    }

    private static Optional<Price> price(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(Price.of(text));
    }
}
