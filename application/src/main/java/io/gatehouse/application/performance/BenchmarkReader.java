package io.gatehouse.application.performance;

import io.gatehouse.application.port.Bars;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.performance.Benchmark;
import io.gatehouse.domain.performance.EquitySeries;
import io.gatehouse.domain.performance.ValuedDay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the levels of an instrument on the days of an account, from stored bars. */
public final class BenchmarkReader {
    /** How long a close stands for days without a bar: the longest closure of a stock exchange. */
    private static final int DAYS_WITHOUT_BAR = 10;

    private final Bars bars;

    public BenchmarkReader(Bars bars) {
        this.bars = bars;
    }

    /** Levels in the instrument's own currency; none on days long after its last bar. */
    Benchmark read(Symbol symbol, EquitySeries equity) {
        NavigableMap<LocalDate, BigDecimal> closes =
                new TreeMap<>(
                        bars.closes(
                                        List.of(symbol),
                                        equity.start().minusDays(DAYS_WITHOUT_BAR),
                                        equity.end().plusDays(1))
                                .getOrDefault(symbol, Collections.emptySortedMap()));
        Map<LocalDate, BigDecimal> levels = new HashMap<>();
        Stream.concat(Stream.of(equity.start()), equity.days().stream().map(ValuedDay::date))
                .forEach(day -> addLevel(levels, closes, day));
        return new Benchmark(levels);
    }

    private static void addLevel(
            Map<LocalDate, BigDecimal> levels,
            NavigableMap<LocalDate, BigDecimal> closes,
            LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> last = closes.floorEntry(day);
        if (last != null && !last.getKey().isBefore(day.minusDays(DAYS_WITHOUT_BAR))) {
            levels.put(day, last.getValue());
        }
    }
}
