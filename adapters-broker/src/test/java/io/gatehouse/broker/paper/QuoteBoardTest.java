package io.gatehouse.broker.paper;

import static io.gatehouse.broker.paper.PaperInstruments.AAPL;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class QuoteBoardTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final QuoteBoard board = new QuoteBoard();

    @Test
    void keepsTheLaterComerOfTheSameInstant() {
        assertThat(board.keep(quote("100.00", "100.05", NOON))).isTrue();
        assertThat(board.keep(quote("90.00", "90.05", NOON))).isTrue();

        assertThat(board.newest(AAPL)).contains(quote("90.00", "90.05", NOON));
    }

    @Test
    void isNoNewsWhenToldAgain() {
        Quote quote = quote("100.00", "100.05", NOON);
        board.keep(quote);

        assertThat(board.keep(quote)).isFalse();
        assertThat(board.keep(quote.withConfirmed(true))).isFalse();
    }

    @Test
    void isNoNewsWhenOlder() {
        board.keep(quote("100.00", "100.05", NOON));

        assertThat(board.keep(quote("90.00", "90.05", NOON.minusNanos(1000)))).isFalse();
        assertThat(board.newest(AAPL)).contains(quote("100.00", "100.05", NOON));
    }

    @Test
    void isToldTheStepsToWhatWasSeenAhead() {
        Quote step = quote("90.00", "90.05", NOON);
        Quote end = quote("100.00", "100.05", NOON.plusSeconds(1));
        board.see(end);

        assertThat(board.newest(AAPL)).contains(end);
        assertThat(board.keep(step)).isTrue();
        assertThat(board.newest(AAPL)).contains(end);
        assertThat(board.keep(end)).isTrue();
        assertThat(board.keep(end)).isFalse();
        assertThat(board.newest(AAPL)).contains(end);
    }

    @Test
    void seesNothingOlderThanWhatItWasTold() {
        Quote told = quote("100.00", "100.05", NOON);
        board.keep(told);
        board.see(quote("90.00", "90.05", NOON.minusNanos(1000)));

        assertThat(board.newest(AAPL)).contains(told);
    }

    /** Two who looked one after the other may tell what they saw the other way about. */
    @Test
    void seesNothingOlderThanWhatItSaw() {
        Quote newer = quote("120.00", "120.05", NOON.plusSeconds(2));
        board.keep(quote("100.00", "100.05", NOON));
        board.see(newer);
        board.see(quote("90.00", "90.05", NOON.plusSeconds(1)));

        assertThat(board.newest(AAPL)).contains(newer);
    }

    private static Quote quote(String bid, String ask, Instant at) {
        return Quote.of(AAPL, Price.of(bid), Price.of(ask), at);
    }
}
