package io.gatehouse.domain.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class QuoteTest {
    private static final Instant NOON = Instant.parse("2026-02-04T12:00:00Z");

    private final Quote twoSided = quote("99", "101", "100.5");
    private final Quote lastOnly = quote("", "", "100");
    private final Quote bidOnly = quote("99", "", "98");
    private final Quote askOnly = quote("", "101", "");

    @Test
    void refusesToBeCrossed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quote("101", "99", ""))
                .withMessage("The quote is crossed: bid 101 above ask 99");
    }

    @Test
    void mayBeLocked() {
        assertThat(quote("100", "100", "").mid()).isEqualTo(Price.of("100"));
    }

    @Test
    void refusesToBeEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> quote("", "", ""));
    }

    @Test
    void buyersPayTheAskAndSellersGetTheBid() {
        assertThat(twoSided.buySide()).contains(Price.of("101"));
        assertThat(twoSided.sellSide()).contains(Price.of("99"));
    }

    @Test
    void aFeedWithOnlyLastTradesBothWaysAtIt() {
        assertThat(lastOnly.buySide()).contains(Price.of("100"));
        assertThat(lastOnly.sellSide()).contains(Price.of("100"));
    }

    @Test
    void aMissingSideIsNotMadeUpFromLast() {
        assertThat(bidOnly.sellSide()).contains(Price.of("99"));
        assertThat(bidOnly.buySide()).isEmpty();
        assertThat(askOnly.buySide()).contains(Price.of("101"));
        assertThat(askOnly.sellSide()).isEmpty();
    }

    @Test
    void marksALongAtBidAShortAtAskAndNothingAtMid() {
        assertThat(twoSided.markFor(1)).isEqualTo(Price.of("99"));
        assertThat(twoSided.markFor(-1)).isEqualTo(Price.of("101"));
        assertThat(twoSided.markFor(0)).isEqualTo(Price.of("100"));
    }

    @Test
    void marksAtWhatThereIsWhenASideIsMissing() {
        assertThat(lastOnly.markFor(1)).isEqualTo(Price.of("100"));
        assertThat(bidOnly.markFor(-1)).isEqualTo(Price.of("98"));
        assertThat(askOnly.markFor(1)).isEqualTo(Price.of("101"));
    }

    @Test
    void isNotConfirmedByTheSameMiddleWhenItsSidesAreFarFromTheOnesBefore() {
        Quote before = quote("99.9", "100.1", "");
        Quote stub = quote("1", "199", "");
        assertThat(stub.mid()).isEqualTo(before.mid());
        assertThat(stub.after(Optional.of(before)).confirmed()).isFalse();
    }

    @Test
    void isConfirmedByOneThatIsNearOnBothSidesAndNotByItself() {
        Quote second = quote("50", "50.2", "");
        Quote outlier = quote("50", "50.1", "");
        assertThat(outlier.after(Optional.empty()).confirmed()).isFalse();
        assertThat(outlier.after(Optional.of(outlier)).confirmed()).isFalse();
        assertThat(second.after(Optional.of(outlier)).confirmed()).isTrue();
    }

    @Test
    void midIsNotRounded() {
        assertThat(quote("1.08505", "1.08506", "").mid()).isEqualTo(Price.of("1.085055"));
    }

    @Test
    void ageIsNegativeForAStampInTheFuture() {
        assertThat(twoSided.ageAt(NOON.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(twoSided.ageAt(NOON.minusSeconds(1))).isEqualTo(Duration.ofSeconds(-1));
    }

    @Test
    void isNewerOnlyWhenLater() {
        Quote later = Quote.of(new Symbol("X"), Price.of("1"), Price.of("1"), NOON.plusNanos(1));
        assertThat(later.isNewerThan(twoSided)).isTrue();
        assertThat(twoSided.isNewerThan(later)).isFalse();
        assertThat(twoSided.isNewerThan(lastOnly)).isFalse();
    }

    private static Quote quote(String bid, String ask, String last) {
        return new Quote(new Symbol("AAPL"), price(bid), price(ask), price(last), NOON);
    }

    private static Optional<Price> price(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Price.of(text));
    }
}
