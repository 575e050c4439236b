package io.gatehouse.application.performance;

import io.gatehouse.application.port.Bars;
import io.gatehouse.domain.instrument.Symbol;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stored closes of instruments. */
final class DailyCloses {
    /**
     * Bounds what is read; instruments whose bars have ended still have common days with others.
     */
    private static final int YEARS = 10;

    private final Bars bars;

    DailyCloses(Bars bars) {
        this.bars = bars;
    }

    /** Those of the ten years up to an instant; none where there are no bars. */
    SortedMap<Symbol, SortedMap<LocalDate, BigDecimal>> before(
            Instant now, Collection<Symbol> symbols) {
        LocalDate tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        Map<Symbol, SortedMap<LocalDate, BigDecimal>> found =
                bars.closes(symbols, tomorrow.minusYears(YEARS), tomorrow);
        SortedMap<Symbol, SortedMap<LocalDate, BigDecimal>> closes = new TreeMap<>();
        symbols.forEach(symbol -> closes.put(symbol, found.getOrDefault(symbol, new TreeMap<>())));
        return closes;
    }
}
