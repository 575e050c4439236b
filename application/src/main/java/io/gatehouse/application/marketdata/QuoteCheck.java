package io.gatehouse.application.marketdata;

import io.gatehouse.application.marketdata.RecordQuotes.Offer;
import io.gatehouse.application.marketdata.RecordQuotes.Reason;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the quotes of one command, each by itself and by what is known before it. */
final class QuoteCheck {
    /** How far a feed's clock may be ahead of ours. */
    private static final Duration MOST_AHEAD = Duration.ofSeconds(5);

    private final InstrumentCatalogue catalogue;
    private final KnownQuotes known;
    private final Instant now;

    QuoteCheck(InstrumentCatalogue catalogue, KnownQuotes known, Instant now) {
        this.catalogue = catalogue;
        this.known = known;
        this.now = now;
    }

    /** What became of an offer. */
    sealed interface Verdict {}

    /** The price to go by from now on. */
    record Good(Quote quote) implements Verdict {}

    /** Of a closed market of which no session has quoted yet: the only price there is. */
    record StandIn(Quote quote) implements Verdict {}

    /** Of a closed market of which a session has quoted: to be seen, and to move nothing. */
    record OffSession(Quote quote) implements Verdict {}

    record Bad(Reason reason) implements Verdict {}

    /** Prices and time as read; each is empty where the offer says nothing of it. */
    private record Reading(
            Optional<BigDecimal> bid,
            Optional<BigDecimal> ask,
            Optional<BigDecimal> last,
            Optional<Instant> at) {

        List<BigDecimal> prices() {
            return Stream.of(bid, ask, last).flatMap(Optional::stream).toList();
        }

        boolean isCrossed() {
            return bid.isPresent() && ask.isPresent() && bid.get().compareTo(ask.get()) > 0;
        }
    }

    Verdict judge(Offer offer) {
        if (!isKnown(offer.instrument())) {
            return new Bad(Reason.UNKNOWN_INSTRUMENT);
        }
        if (!Stream.of(offer.bid(), offer.ask(), offer.last()).allMatch(QuoteCheck::isReadable)) {
            return new Bad(Reason.NOT_A_NUMBER);
        }
        Optional<Instant> at = offer.at().flatMap(QuoteCheck::time);
        if (offer.at().isPresent() && at.isEmpty()) {
            return new Bad(Reason.NOT_A_TIME);
        }
        Reading reading =
                new Reading(number(offer.bid()), number(offer.ask()), number(offer.last()), at);
        return objection(reading)
                .<Verdict>map(Bad::new)
                .orElseGet(() -> inOrder(quote(new Symbol(offer.instrument()), reading)));
    }

    private boolean isKnown(String instrument) {
        return Symbol.isWellFormed(instrument)
                && catalogue.find(new Symbol(instrument)).isPresent();
    }

    private Optional<Reason> objection(Reading reading) {
        if (reading.prices().isEmpty()) {
            return Optional.of(Reason.NO_PRICE);
        }
        // A price of zero would buy for nothing and divide by zero in a cross.
        if (reading.prices().stream().anyMatch(price -> price.signum() <= 0)) {
            return Optional.of(Reason.NOT_POSITIVE);
        }
        if (reading.isCrossed()) {
            return Optional.of(Reason.CROSSED);
        }
        return reading.at()
                .filter(at -> at.isAfter(now.plus(MOST_AHEAD)))
                .map(at -> Reason.IN_THE_FUTURE);
    }

    private Quote quote(Symbol symbol, Reading reading) {
        return new Quote(
                symbol,
                reading.bid().map(Price::new),
                reading.ask().map(Price::new),
                reading.last().map(Price::new),
                reading.at().orElse(now));
    }

    private Verdict inOrder(Quote quote) {
        if (known.hasNewerThan(quote)) {
            return new Bad(Reason.STALE);
        }
        if (isOfSession(quote)) {
            known.addPrice(quote);
            return new Good(quote);
        }
        // What is held goes by a session's price until the next, whatever is quoted meanwhile.
        boolean standsIn = !known.hasSessionPrice(quote.symbol());
        known.addOffSession(quote);
        if (standsIn) {
            known.addPrice(quote);
            return new StandIn(quote);
        }
        return new OffSession(quote);
    }

    private boolean isOfSession(Quote quote) {
        return catalogue
                .find(quote.symbol())
                .filter(instrument -> instrument.calendar().isOpen(quote.at()))
                .isPresent();
    }

    private static boolean isReadable(Optional<String> text) {
        return text.isEmpty() || Decimals.parse(text.get()).isPresent();
    }

    private static Optional<BigDecimal> number(Optional<String> text) {
        return text.flatMap(Decimals::parse);
    }

    private static Optional<Instant> time(String text) {
        try {
            // As the database keeps it, so that a quote read back is the one that was told.
            Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return at.isBefore(Instant.EPOCH) ? Optional.empty() : Optional.of(at);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
