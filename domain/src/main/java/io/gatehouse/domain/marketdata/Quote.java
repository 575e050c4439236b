package io.gatehouse.domain.marketdata;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the market shows for an instrument at an instant: bid and ask (never crossed), last, or what
 * there is of them. A quote is confirmed when what it marks a long and a short at both lay within
 * {@link #COLLAR} in the one before.
 */
public record Quote(
        Symbol symbol,
        Optional<Price> bid,
        Optional<Price> ask,
        Optional<Price> last,
        Instant at,
        boolean confirmed) {
    /** How far a quote may lie from the one before and still confirm it, as a share of that. */
    public static final BigDecimal COLLAR = new BigDecimal("0.10");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public Quote {
        if (bid.isEmpty() && ask.isEmpty() && last.isEmpty()) {
            throw new IllegalArgumentException("A quote has a bid, an ask or a last price");
        }
        if (bid.isPresent() && ask.isPresent() && bid.get().isAbove(ask.get())) {
            throw new IllegalArgumentException(
                    "The quote is crossed: bid " + bid.get() + " above ask " + ask.get());
        }
    }

    /** A quote that no other has confirmed. */
    public Quote(
            Symbol symbol,
            Optional<Price> bid,
            Optional<Price> ask,
            Optional<Price> last,
            Instant at) {
        this(symbol, bid, ask, last, at, false);
    }

    public static Quote of(Symbol symbol, Price bid, Price ask, Instant at) {
        return new Quote(symbol, Optional.of(bid), Optional.of(ask), Optional.empty(), at);
    }

    /** What a seller gets: the bid, or the last price of a feed that has only that. */
    public Optional<Price> sellSide() {
        return bid.isPresent() || ask.isPresent() ? bid : last;
    }

    /** What a buyer pays: the ask, or the last price of a feed that has only that. */
    public Optional<Price> buySide() {
        return ask.isPresent() || bid.isPresent() ? ask : last;
    }

    /** Middle of bid and ask; else whichever price there is. */
    public Price mid() {
        if (bid.isPresent() && ask.isPresent()) {
            return new Price(bid.get().value().add(ask.get().value()).divide(TWO, Decimals.RATIO));
        }
        return last.or(() -> bid).or(() -> ask).orElseThrow();
    }

    /**
     * The price a holding is valued at: bid for a long (sign > 0), ask for a short, mid when flat.
     */
    public Price markFor(int sign) {
        if (sign == 0) {
            return mid();
        }
        return (sign > 0 ? sellSide() : buySide()).orElseGet(this::mid);
    }

    /** This quote, confirmed when the one before it agrees; the first of all is not. */
    public Quote after(Optional<Quote> before) {
        return withConfirmed(before.filter(this::isConfirmedAfter).isPresent());
    }

    /** A feed that got no answer sends a quote again: that is no second witness of it. */
    private boolean isConfirmedAfter(Quote before) {
        return showsTheSame(before) ? before.confirmed : agreesWith(before);
    }

    /** Whether it is the same quote: whether others confirm it is not what it shows. */
    public boolean showsTheSame(Quote other) {
        return withConfirmed(other.confirmed).equals(other);
    }

    public Quote withConfirmed(boolean other) {
        return new Quote(symbol, bid, ask, last, at, other);
    }

    /** Side by side: a quote may be wide open around the same middle. */
    private boolean agreesWith(Quote before) {
        return isNear(markFor(1), before.markFor(1)) && isNear(markFor(-1), before.markFor(-1));
    }

    private static boolean isNear(Price price, Price known) {
        BigDecimal collar = known.value().multiply(COLLAR);
        return price.minus(known).abs().compareTo(collar) <= 0;
    }

    /** How old the quote is; negative when it is stamped in the future. */
    public Duration ageAt(Instant now) {
        return Duration.between(at, now);
    }

    public boolean isNewerThan(Quote other) {
        return at.isAfter(other.at);
    }
}
