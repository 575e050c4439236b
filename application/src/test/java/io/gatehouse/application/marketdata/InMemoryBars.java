package io.gatehouse.application.marketdata;

import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Bar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Daily bars in maps. */
public final class InMemoryBars implements Bars, Reversible {
    private final Map<Symbol, TreeMap<LocalDate, Bar>> days = new TreeMap<>();

    @Override
    public synchronized void save(List<Bar> bars) {
        bars.forEach(
                bar ->
                        days.computeIfAbsent(bar.symbol(), any -> new TreeMap<>())
                                .put(bar.date(), bar));
    }

    @Override
    public synchronized List<Bar> page(Query query) {
        return days.getOrDefault(query.symbol(), new TreeMap<>()).descendingMap().values().stream()
                .filter(bar -> query.from().filter(bar.date()::isBefore).isEmpty())
                .filter(bar -> query.to().map(bar.date()::isBefore).orElse(true))
                .filter(bar -> query.before().map(bar.date()::isBefore).orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized Map<Symbol, SortedMap<LocalDate, BigDecimal>> closes(
            Collection<Symbol> symbols, LocalDate from, LocalDate to) {
        Map<Symbol, SortedMap<LocalDate, BigDecimal>> closes = new TreeMap<>();
        for (Symbol symbol : symbols) {
            SortedMap<LocalDate, BigDecimal> found = new TreeMap<>();
            days.getOrDefault(symbol, new TreeMap<>())
                    .subMap(from, to)
                    .forEach((day, bar) -> found.put(day, bar.close().value()));
            if (!found.isEmpty()) {
                closes.put(symbol, found);
            }
        }
        return closes;
    }

    @Override
    public synchronized Runnable snapshot() {
        Map<Symbol, TreeMap<LocalDate, Bar>> copy = new TreeMap<>();
        days.forEach((symbol, bars) -> copy.put(symbol, new TreeMap<>(bars)));
        return () -> {
            days.clear();
            days.putAll(copy);
        };
    }
}
