package io.gatehouse.domain.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates.Pair;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class FxRatesTest {
    private final List<Pair> pairs =
            List.of(
                    pair("EUR", "USD", "1.25"),
                    pair("GBP", "USD", "1.5"),
                    pair("USD", "JPY", "150"),
                    pair("BTC", "JPY", "15000000"));

    private final FxRates rates = FxRates.of(pairs);

    @ParameterizedTest
    @CsvSource({
        // Direct, inverse, itself.
        "EUR, USD, 1.25",
        "USD, EUR, 0.8",
        "USD, USD, 1",
        "CHF, CHF, 1",
        // One cross: 1.25 x 150; 1.25 / 1.5 to 18 digits.
        "EUR, JPY, 187.5",
        "EUR, GBP, 0.833333333333333334",
        // Two crosses: BTC to yen to dollar to euro.
        "BTC, EUR, 80000",
        "EUR, BTC, 0.0000125"
    })
    void convertsAlongTheShortestChainOfPairs(String from, String to, String rate) {
        assertThat(rate(rates, from, to).orElseThrow())
                .isCloseTo(new BigDecimal(rate), within(new BigDecimal("1e-12")));
    }

    @Test
    void missingRateIsEmptyNotOne() {
        assertThat(rate(rates, "CHF", "USD")).isEmpty();
        assertThat(rate(rates, "USD", "CHF")).isEmpty();
    }

    @Test
    void chainOfFourPairsIsTooLong() {
        FxRates chain =
                FxRates.of(
                        List.of(
                                pair("AA", "BB", "2"),
                                pair("BB", "CC", "2"),
                                pair("CC", "DD", "2"),
                                pair("DD", "EE", "2")));
        assertThat(rate(chain, "AA", "DD")).contains(new BigDecimal("8"));
        assertThat(rate(chain, "AA", "EE")).isEmpty();
    }

    @Test
    void aQuotedPairWinsOverItsCross() {
        List<Pair> withCross = new ArrayList<>(pairs);
        withCross.add(pair("EUR", "JPY", "190"));
        assertThat(rate(FxRates.of(withCross), "EUR", "JPY")).contains(new BigDecimal("190"));
    }

    @Test
    void eachDirectionThatIsQuotedKeepsItsOwnRate() {
        FxRates both = FxRates.of(List.of(pair("EUR", "USD", "1.25"), pair("USD", "EUR", "0.79")));
        assertThat(rate(both, "EUR", "USD")).contains(new BigDecimal("1.25"));
        assertThat(rate(both, "USD", "EUR")).contains(new BigDecimal("0.79"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void orderOfThePairsDoesNotMatter(int seed) {
        // Two ways of the same length lead from EUR to GBP; one of them is always taken.
        List<Pair> shuffled = new ArrayList<>(pairs);
        shuffled.add(pair("EUR", "CHF", "0.95"));
        shuffled.add(pair("GBP", "CHF", "1.13"));
        BigDecimal inOrder = rate(FxRates.of(shuffled), "EUR", "GBP").orElseThrow();
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(rate(FxRates.of(shuffled), "EUR", "GBP")).contains(inOrder);
    }

    @Test
    void refusesARateOfZeroOrLess() {
        assertThatIllegalArgumentException().isThrownBy(() -> pair("EUR", "USD", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> pair("EUR", "USD", "-1"));
    }

    @Test
    void refusesAPairQuotedTwice() {
        List<Pair> twice = List.of(pair("EUR", "USD", "1.25"), pair("EUR", "USD", "1.26"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FxRates.of(twice))
                .withMessage("A pair is quoted once: EURUSD");
    }

    @Test
    void comesFromTheMiddleOfThePairsQuotes() {
        Symbol eurusd = new Symbol("EURUSD");
        Quote quote = Quote.of(eurusd, Price.of("1.24"), Price.of("1.26"), Instant.EPOCH);
        FxRates quoted =
                FxRates.of(
                        List.of(
                                Instruments.pair("EURUSD", "USD"),
                                Instruments.pair("GBPUSD", "USD"),
                                Instruments.paid(AssetClass.EQUITY, "AAPL", "USD")),
                        Map.of(eurusd, quote));
        assertThat(rate(quoted, "EUR", "USD")).contains(new BigDecimal("1.25"));
        assertThat(rate(quoted, "GBP", "USD")).isEmpty();
    }

    @Test
    void pairQuotedAtZeroGivesNoRate() {
        Symbol eurusd = new Symbol("EURUSD");
        Quote worthless = Quote.of(eurusd, Price.of("0"), Price.of("0"), Instant.EPOCH);
        FxRates quoted =
                FxRates.of(List.of(Instruments.pair("EURUSD", "USD")), Map.of(eurusd, worthless));
        assertThat(rate(quoted, "EUR", "USD")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, USD, EURUSD",
        "USD, EUR, EURUSD",
        "EUR, GBP, EURUSD GBPUSD",
        "GBP, JPY, GBPUSD USDJPY",
        "CHF, JPY, EURCHF EURUSD USDJPY",
    })
    void restsOnTheQuoteOfEachStepOfItsChain(String from, String to, String symbols) {
        FxRates quoted =
                quoted(
                        List.of(
                                Instruments.pair("EURUSD", "USD"),
                                Instruments.pair("EURCHF", "CHF"),
                                Instruments.pair("GBPUSD", "USD"),
                                Instruments.pair("USDJPY", "JPY")));

        assertThat(quoted.legs(new CurrencyCode(from), new CurrencyCode(to)))
                .extracting(leg -> leg.instrument().symbol().value())
                .containsExactly(symbols.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"USD, USD", "USD, CHF", "EUR, USD"})
    void restsOnNoQuoteWhereThereIsNone(String from, String to) {
        assertThat(rates.legs(new CurrencyCode(from), new CurrencyCode(to))).isEmpty();
    }

    private static FxRates quoted(List<Instrument> instruments) {
        Map<Symbol, Quote> quotes = new HashMap<>();
        for (Instrument one : instruments) {
            Price price = Price.of("1.25");
            quotes.put(one.symbol(), Quote.of(one.symbol(), price, price, Instant.EPOCH));
        }
        return FxRates.of(instruments, quotes);
    }

    private static Pair pair(String base, String quote, String rate) {
        return new Pair(new CurrencyCode(base), new CurrencyCode(quote), new BigDecimal(rate));
    }

    private static Optional<BigDecimal> rate(FxRates rates, String from, String to) {
        return rates.rate(new CurrencyCode(from), new CurrencyCode(to));
    }
}
