package io.gatehouse.application.instrument;

import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.domain.instrument.AroundTheClock;
import io.gatehouse.domain.instrument.ExchangeHours;
import io.gatehouse.domain.instrument.ForexWeek;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.instrument.TradingCalendar;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Instruments in a map; the exchanges know no holidays. */
public final class InMemoryCatalogue implements InstrumentCatalogue, Reversible {
    private final Map<Symbol, Instrument> bySymbol = new TreeMap<>();

    public InMemoryCatalogue(Instrument... instruments) {
        for (Instrument instrument : instruments) {
            bySymbol.put(instrument.symbol(), instrument);
        }
    }

    @Override
    public Optional<Instrument> find(Symbol symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    @Override
    public List<Instrument> all() {
        return List.copyOf(bySymbol.values());
    }

    @Override
    public boolean add(Instrument instrument) {
        return bySymbol.putIfAbsent(instrument.symbol(), instrument) == null;
    }

    @Override
    public Optional<Instrument> lock(Symbol symbol) {
        return find(symbol);
    }

    @Override
    public void update(Instrument instrument) {
        bySymbol.replace(instrument.symbol(), instrument);
    }

    @Override
    public Optional<TradingCalendar> calendar(String id) {
        return Stream.of(
                        new AroundTheClock(),
                        new ForexWeek(),
                        hours("XNYS", "America/New_York", "09:30", "16:00"),
                        hours("XNSE", "Asia/Kolkata", "09:15", "15:30"))
                .filter(calendar -> calendar.id().equals(id))
                .findFirst();
    }

    @Override
    public Runnable snapshot() {
        Map<Symbol, Instrument> copy = Map.copyOf(bySymbol);
        return () -> {
            bySymbol.clear();
            bySymbol.putAll(copy);
        };
    }

    private static TradingCalendar hours(String id, String zone, String open, String close) {
        ExchangeHours.Session session =
                new ExchangeHours.Session(LocalTime.parse(open), LocalTime.parse(close));
        return new ExchangeHours(id, ZoneId.of(zone), session, Set.of(), Map.of());
    }
}
