package io.gatehouse.persistence.instrument;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.persistence.ControlVersions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A node's copy of the catalogue at a version, by symbol. */
record Shelf(long version, Map<Symbol, Instrument> bySymbol, List<Instrument> all) {
    static final Shelf EMPTY = of(ControlVersions.FIRST, List.of());

    static Shelf of(long version, Iterable<Instrument> instruments) {
        Map<Symbol, Instrument> sorted = new TreeMap<>();
        instruments.forEach(instrument -> sorted.put(instrument.symbol(), instrument));
        return new Shelf(version, Map.copyOf(sorted), List.copyOf(sorted.values()));
    }

    /** With an instrument added or replaced, at the same version: the next poll reads the rest. */
    Shelf with(Instrument instrument) {
        Map<Symbol, Instrument> changed = new TreeMap<>(bySymbol);
        changed.put(instrument.symbol(), instrument);
        return of(version, changed.values());
    }
}
