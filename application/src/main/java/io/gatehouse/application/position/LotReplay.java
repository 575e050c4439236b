package io.gatehouse.application.position;

import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.ClosedLot;
import io.gatehouse.domain.position.LotMethod;
import io.gatehouse.domain.position.OpenLots;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Matches an account's fills with lots again, by any method and in the order of their booking. What
 * the desk keeps are FIFO lots that are open; all others, and what they closed, follow from fills.
 */
final class LotReplay {
    private static final int FILLS_AT_A_TIME = 2_000;

    private final PositionStore positions;
    private final InstrumentCatalogue catalogue;

    LotReplay(PositionStore positions, InstrumentCatalogue catalogue) {
        this.positions = positions;
        this.catalogue = catalogue;
    }

    /** Told of every fill in its turn, with the lots that it closed. */
    interface Booking {
        void booked(Instrument instrument, BookedFill fill, List<ClosedLot> closed);
    }

    /** The lots that are open after all fills, by symbol; what was closed is told on the way. */
    Map<Symbol, OpenLots> replay(
            AccountId account, Optional<Symbol> instrument, LotMethod method, Booking booking) {
        Map<Symbol, OpenLots> books = new TreeMap<>();
        Optional<FillId> last = Optional.empty();
        List<BookedFill> fills;
        do {
            fills = positions.fillsInOrder(account, instrument, last, FILLS_AT_A_TIME);
            for (BookedFill booked : fills) {
                book(booked, books, method, booking);
                last = Optional.of(booked.fill().id());
            }
        } while (fills.size() == FILLS_AT_A_TIME);
        return books;
    }

    private void book(
            BookedFill booked, Map<Symbol, OpenLots> books, LotMethod method, Booking booking) {
        Fill fill = booked.fill();
        Instrument instrument = instrument(fill.instrument());
        OpenLots lots =
                books.computeIfAbsent(
                        fill.instrument(),
                        symbol -> OpenLots.none(method, instrument.spec().multiplier()));
        booking.booked(instrument, booked, lots.book(fill));
    }

    private Instrument instrument(Symbol symbol) {
        return catalogue
                .find(symbol)
                .orElseThrow(() -> new IllegalStateException("No instrument " + symbol));
    }
}
