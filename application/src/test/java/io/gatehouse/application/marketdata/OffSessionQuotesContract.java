package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.OffSessionQuotes;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every store of quotes of closed markets does. */
public abstract class OffSessionQuotesContract {
    private static final Instant SATURDAY = Instant.parse("2026-02-28T09:00:00.123456Z");
    private static final Symbol EURUSD = new Symbol("EURUSD");
    private static final Symbol AAPL = new Symbol("AAPL");

    protected abstract OffSessionQuotes quotes();

    protected abstract Transactions transactions();

    @Test
    void keepsAQuoteAsItCame() {
        Quote quote =
                new Quote(
                        EURUSD,
                        price("1.18001"),
                        price("1.18002"),
                        price("1.180010000001"),
                        SATURDAY);
        assertThat(recorded(quote)).containsExactly(quote);
        assertThat(latest(EURUSD)).containsExactly(Map.entry(EURUSD, quote));
    }

    @Test
    void keepsAQuoteOfOneSide() {
        Quote bidOnly =
                new Quote(EURUSD, price("1.18"), Optional.empty(), Optional.empty(), SATURDAY);
        recorded(bidOnly);
        assertThat(latest(EURUSD)).containsExactly(Map.entry(EURUSD, bidOnly));
    }

    @Test
    void newerOverwritesOlder() {
        recorded(quote(EURUSD, "1.18", 0));
        recorded(quote(EURUSD, "1.19", 1));
        assertThat(latest(EURUSD)).containsExactly(Map.entry(EURUSD, quote(EURUSD, "1.19", 1)));
    }

    @Test
    void olderNeverOverwritesNewer() {
        recorded(quote(EURUSD, "1.19", 1));
        assertThat(recorded(quote(EURUSD, "1.18", 0))).isEmpty();
        assertThat(latest(EURUSD)).containsExactly(Map.entry(EURUSD, quote(EURUSD, "1.19", 1)));
    }

    @Test
    void laterComerOfTheSameInstantOverwrites() {
        recorded(quote(EURUSD, "1.18", 0));
        assertThat(recorded(quote(EURUSD, "1.19", 0))).hasSize(1);
        assertThat(latest(EURUSD)).containsExactly(Map.entry(EURUSD, quote(EURUSD, "1.19", 0)));
    }

    @Test
    void keepsTheLastOfABatchAndAnswersAllOfItsInstrument() {
        List<Quote> batch =
                List.of(quote(EURUSD, "1.18", 0), quote(AAPL, "200", 0), quote(EURUSD, "1.19", 1));
        assertThat(recorded(batch)).isEqualTo(batch);
        assertThat(latest(EURUSD, AAPL))
                .containsOnly(
                        Map.entry(EURUSD, quote(EURUSD, "1.19", 1)),
                        Map.entry(AAPL, quote(AAPL, "200", 0)));
    }

    @Test
    void oneStaleInstrumentDoesNotHoldUpTheOthers() {
        recorded(quote(EURUSD, "1.19", 1));
        assertThat(recorded(List.of(quote(EURUSD, "1.18", 0), quote(AAPL, "200", 0))))
                .containsExactly(quote(AAPL, "200", 0));
    }

    @Test
    void instrumentWithoutAQuoteIsAbsent() {
        recorded(quote(EURUSD, "1.18", 0));
        assertThat(latest(AAPL)).isEmpty();
        assertThat(latest()).isEmpty();
    }

    @Test
    void keepsNothingOfNothing() {
        assertThat(recorded(List.of())).isEmpty();
    }

    @Test
    void forgetsWhatWasRolledBack() {
        recorded(quote(EURUSD, "1.18", 0));
        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(
                                                () -> {
                                                    quotes().record(
                                                                    List.of(
                                                                            quote(
                                                                                    EURUSD, "1.19",
                                                                                    1)));
                                                    throw new IllegalStateException("on purpose");
                                                }))
                .hasMessage("on purpose");
        assertThat(latest(EURUSD)).containsExactly(Map.entry(EURUSD, quote(EURUSD, "1.18", 0)));
    }

    private List<Quote> recorded(Quote quote) {
        return recorded(List.of(quote));
    }

    private List<Quote> recorded(List<Quote> batch) {
        return transactions().inTransaction(() -> quotes().record(batch));
    }

    private Map<Symbol, Quote> latest(Symbol... symbols) {
        Map<Symbol, Quote> inside =
                transactions().inTransaction(() -> quotes().latest(List.of(symbols)));
        assertThat(quotes().latest(List.of(symbols))).isEqualTo(inside);
        return inside;
    }

    private static Quote quote(Symbol symbol, String price, int second) {
        return Quote.of(symbol, Price.of(price), Price.of(price), SATURDAY.plusSeconds(second));
    }

    private static Optional<Price> price(String text) {
        return Optional.of(Price.of(text));
    }
}
