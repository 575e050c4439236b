package io.gatehouse.application.port;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.instrument.TradingCalendar;

import java.util.List;
import java.util.Optional;

/**
 * What can be traded. Reads are served from memory and follow changes on any node within a second.
 */
public interface InstrumentCatalogue {
    Optional<Instrument> find(Symbol symbol);

    /** All instruments by symbol. */
    List<Instrument> all();

    /** Adds an instrument; false when the symbol is taken. */
    boolean add(Instrument instrument);

    /** The stored instrument, held against other changes until the transaction ends. */
    Optional<Instrument> lock(Symbol symbol);

    /** Replaces the instrument of the same symbol, which the transaction has locked. */
    void update(Instrument instrument);

    /** A calendar by name: 24x7, 24x5, XNYS, XNSE. */
    Optional<TradingCalendar> calendar(String id);
}
