package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.QuoteListener;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class TellQuotesTest {
    private final List<List<Quote>> told = new ArrayList<>();
    private final TellQuotes tellQuotes = new TellQuotes(List.of(told::add));

    @Test
    void tellsAQuoteOnceHoweverOftenItIsHeard() {
        tellQuotes.tell(List.of(quote("BTC", "65000", 1)));
        tellQuotes.tell(List.of(quote("BTC", "65000", 1)));
        // As the database has it, from which every node hears of it once more.
        tellQuotes.tell(List.of(quote("BTC", "65000", 1).withConfirmed(true)));
        assertThat(told).containsExactly(List.of(quote("BTC", "65000", 1)));
    }

    @Test
    void tellsNothingOlderThanWhatItHasTold() {
        tellQuotes.tell(List.of(quote("BTC", "65000", 2)));
        tellQuotes.tell(List.of(quote("BTC", "64000", 1), quote("ETH", "3000", 1)));
        assertThat(told)
                .containsExactly(
                        List.of(quote("BTC", "65000", 2)), List.of(quote("ETH", "3000", 1)));
    }

    @Test
    void tellsADifferentPriceOfTheSameInstant() {
        tellQuotes.tell(List.of(quote("BTC", "65000", 1), quote("BTC", "65100", 1)));
        assertThat(told)
                .containsExactly(List.of(quote("BTC", "65000", 1), quote("BTC", "65100", 1)));
    }

    @Test
    void saysNothingWhenThereIsNothingNew() {
        tellQuotes.tell(List.of());
        assertThat(told).isEmpty();
    }

    @Test
    void oneListenersFaultIsNotTheOthers() {
        QuoteListener faulty =
                quotes -> {
                    throw new IllegalStateException("on purpose");
                };
        new TellQuotes(List.of(faulty, told::add)).tell(List.of(quote("BTC", "65000", 1)));
        assertThat(told).hasSize(1);
    }

    private static Quote quote(String symbol, String price, int second) {
        return Quote.of(
                new Symbol(symbol),
                Price.of(price),
                Price.of(price),
                Instant.ofEpochSecond(second));
    }
}
