package io.gatehouse.application.port;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Bar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The daily bars of instruments, one a day each. */
public interface Bars {
    /** Keeps bars, no two of them of one instrument and day; each replaces the one of its day. */
    void save(List<Bar> bars);

    /** The bars of one instrument, newest first. */
    List<Bar> page(Query query);

    /**
     * Closes by day from {@code from} up to but not at {@code to}, in each instrument's currency;
     * one without a bar is absent.
     */
    Map<Symbol, SortedMap<LocalDate, BigDecimal>> closes(
            Collection<Symbol> symbols, LocalDate from, LocalDate to);

    /** From inclusive, to exclusive; {@code before} is the last day of the page before. */
    record Query(
            Symbol symbol,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<LocalDate> before,
            int limit) {}
}
