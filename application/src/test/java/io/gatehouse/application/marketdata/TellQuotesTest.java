package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.application.port.QuoteListener;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A turn that is never given back fails a test, and does not hold all up. */
@Timeout(20)
class TellQuotesTest {
    private final List<List<Quote>> told = new ArrayList<>();
    private final TellQuotes tellQuotes = new TellQuotes(List.of(told::add));

    @Test
    void tellsAQuoteOnceHoweverOftenItIsHeard() {
        tell(List.of(quote("BTC", "65000", 1)));
        tell(List.of(quote("BTC", "65000", 1)));
        // As the database has it, from which every node hears of it once more.
        tell(List.of(quote("BTC", "65000", 1).withConfirmed(true)));
        assertThat(told).containsExactly(List.of(quote("BTC", "65000", 1)));
    }

    @Test
    void tellsNothingOlderThanWhatItHasTold() {
        tell(List.of(quote("BTC", "65000", 2)));
        tell(List.of(quote("BTC", "64000", 1), quote("ETH", "3000", 1)));
        assertThat(told)
                .containsExactly(
                        List.of(quote("BTC", "65000", 2)), List.of(quote("ETH", "3000", 1)));
    }

    @Test
    void tellsADifferentPriceOfTheSameInstant() {
        tell(List.of(quote("BTC", "65000", 1), quote("BTC", "65100", 1)));
        assertThat(told)
                .containsExactly(List.of(quote("BTC", "65000", 1), quote("BTC", "65100", 1)));
    }

    @Test
    void saysNothingWhenThereIsNothingNew() {
        tell(List.of());
        assertThat(told).isEmpty();
    }

    @Test
    void oneListenersFaultIsNotTheOthers() {
        QuoteListener faulty =
                quotes -> {
                    throw new IllegalStateException("on purpose");
                };
        new TellQuotes(List.of(faulty, told::add)).tell(() -> List.of(quote("BTC", "65000", 1)));
        assertThat(told).hasSize(1);
    }

    /** A poll of the database may see the newest of a path before its own node has told any. */
    @Test
    void tellsNothingBetweenWhatIsFoundAndToldElsewhere() throws InterruptedException {
        Thread poll = new Thread(() -> tell(List.of(quote("BTC", "65200", 2))));

        tellQuotes.tell(
                () -> {
                    Waiting.start(poll);
                    return List.of(quote("BTC", "64000", 1), quote("BTC", "65200", 2));
                });
        poll.join();

        assertThat(told)
                .containsExactly(List.of(quote("BTC", "64000", 1), quote("BTC", "65200", 2)));
    }

    @Test
    void doesNotWaitForeverForQuotesThatAreNotKept() {
        TellQuotes impatient = new TellQuotes(List.of(told::add), Duration.ofMillis(20));
        List<Throwable> refused = Collections.synchronizedList(new ArrayList<>());

        impatient.tell(
                () -> {
                    Thread other =
                            Thread.ofPlatform()
                                    .start(
                                            () -> {
                                                try {
                                                    impatient.tell(() -> List.of());
                                                } catch (DependencyDown down) {
                                                    refused.add(down);
                                                }
                                            });
                    join(other);
                    return List.of(quote("BTC", "65000", 1));
                });

        assertThat(refused).hasSize(1);
        assertThat(told).containsExactly(List.of(quote("BTC", "65000", 1)));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    private void tell(List<Quote> quotes) {
        tellQuotes.tell(() -> quotes);
    }

    private static Quote quote(String symbol, String price, int second) {
        return Quote.of(
                new Symbol(symbol),
                Price.of(price),
                Price.of(price),
                Instant.ofEpochSecond(second));
    }
}
