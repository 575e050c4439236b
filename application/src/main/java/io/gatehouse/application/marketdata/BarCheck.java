package io.gatehouse.application.marketdata;

import io.gatehouse.application.marketdata.RecordBars.Offer;
import io.gatehouse.application.marketdata.RecordBars.Reason;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Bar;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the bars of one command, each by itself and by those before it. */
final class BarCheck {
    private final InstrumentCatalogue catalogue;
    private final LocalDate today;
    private final Set<Day> before = new HashSet<>();

    BarCheck(InstrumentCatalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /** What became of an offer. */
    sealed interface Verdict {}

    record Good(Bar bar) implements Verdict {}

    record Bad(Reason reason) implements Verdict {}

    private record Day(String instrument, LocalDate date) {}

    Verdict judge(Offer offer) {
        if (!isKnown(offer.instrument())) {
            return new Bad(Reason.UNKNOWN_INSTRUMENT);
        }
        Optional<Reason> objection = objection(offer);
        if (objection.isPresent()) {
            return new Bad(objection.get());
        }
        return before.add(new Day(offer.instrument(), offer.date()))
                ? new Good(bar(offer))
                : new Bad(Reason.DUPLICATE);
    }

    private boolean isKnown(String instrument) {
        return Symbol.isWellFormed(instrument)
                && catalogue.find(new Symbol(instrument)).isPresent();
    }

    private Optional<Reason> objection(Offer offer) {
        if (offer.date().isAfter(today)) {
            return Optional.of(Reason.IN_THE_FUTURE);
        }
        if (offer.date().isBefore(Bar.FIRST_DAY)) {
            return Optional.of(Reason.TOO_EARLY);
        }
        if (prices(offer).anyMatch(price -> price.signum() <= 0)) {
            return Optional.of(Reason.NOT_POSITIVE);
        }
        if (offer.volume().filter(volume -> volume.signum() < 0).isPresent()) {
            return Optional.of(Reason.NEGATIVE_VOLUME);
        }
        return rangeObjection(offer);
    }

    private static Optional<Reason> rangeObjection(Offer offer) {
        if (offer.high().filter(high -> isBelow(high, offer.low())).isPresent()) {
            return Optional.of(Reason.HIGH_BELOW_LOW);
        }
        return Stream.of(offer.open(), Optional.of(offer.close()))
                        .flatMap(Optional::stream)
                        .anyMatch(price -> isOutside(price, offer))
                ? Optional.of(Reason.OUTSIDE_OF_RANGE)
                : Optional.empty();
    }

    private static boolean isOutside(BigDecimal price, Offer offer) {
        return isBelow(price, offer.low())
                || offer.high().filter(high -> price.compareTo(high) > 0).isPresent();
    }

    private static boolean isBelow(BigDecimal price, Optional<BigDecimal> bound) {
        return bound.filter(least -> price.compareTo(least) < 0).isPresent();
    }

    private static Stream<BigDecimal> prices(Offer offer) {
        return Stream.of(offer.open(), offer.high(), offer.low(), Optional.of(offer.close()))
                .flatMap(Optional::stream);
    }

    private static Bar bar(Offer offer) {
        return new Bar(
                new Symbol(offer.instrument()),
                offer.date(),
                offer.open().map(Price::new),
                offer.high().map(Price::new),
                offer.low().map(Price::new),
                new Price(offer.close()),
                offer.volume().map(Quantity::new));
    }
}
