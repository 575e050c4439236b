package io.gatehouse.persistence.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

class SeenMarksTest {
    private static final Instant NINE = Instant.parse("2026-02-02T09:00:00Z");

    private final SeenMarks seen = new SeenMarks();

    @Test
    void handsOverWhatWasAddedAndForgetsIt() {
        Quote btc = quote("BTC", 50_000, 0);
        Quote eth = quote("ETH", 2_000, 0);
        seen.add(List.of(btc));
        seen.add(List.of(eth));

        assertThat(seen.take()).containsExactlyInAnyOrder(btc, eth);
        assertThat(seen.take()).isEmpty();
    }

    @Test
    void keepsTheExtremesAndTheNewestOfMany() {
        // Up to 1500 after 500 quotes, down to 700 after 1300, and 900 at last.
        List<Quote> walk =
                IntStream.rangeClosed(1, 1_500).mapToObj(i -> quote("BTC", price(i), i)).toList();
        walk.forEach(quote -> seen.add(List.of(quote)));

        List<Quote> kept = seen.take();

        assertThat(kept).hasSizeLessThanOrEqualTo(64);
        assertThat(kept).contains(walk.get(499), walk.get(1_299), walk.getLast());
    }

    private static int price(int step) {
        int rise = Math.min(step, 500);
        int fall = Math.clamp(step - 500L, 0, 800);
        int recovery = Math.clamp(step - 1_300L, 0, 200);
        return 1_000 + rise - fall + recovery;
    }

    private static Quote quote(String symbol, int price, int second) {
        Price exact = Price.of(Integer.toString(price));
        return Quote.of(new Symbol(symbol), exact, exact, NINE.plusSeconds(second));
    }
}
