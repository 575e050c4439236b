package io.gatehouse.persistence.marketdata;

import static io.gatehouse.persistence.PgType.DATE;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;

import io.gatehouse.application.port.Bars;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Bar;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Daily bars in PostgreSQL, a row each. */
@Singleton
final class JdbcBars implements Bars {
    private static final Table<Bar> TABLE =
            Table.<Bar>named("bar")
                    .key("instrument", TEXT, Bar::symbol)
                    .key("date", DATE, Bar::date)
                    .column("open", NUMERIC, Bar::open)
                    .column("high", NUMERIC, Bar::high)
                    .column("low", NUMERIC, Bar::low)
                    .column("close", NUMERIC, Bar::close)
                    .column("volume", NUMERIC, Bar::volume)
                    .build();

    private final Database database;

    JdbcBars(Database database) {
        this.database = database;
    }

    @Override
    public void save(List<Bar> bars) {
        database.upsert(TABLE, bars);
    }

    @Override
    public List<Bar> page(Query query) {
        String ofInstrument = "SELECT " + TABLE.list() + " FROM bar AS t WHERE t.instrument = ?";
        return database.list(
                JdbcBars::bar,
                Question.of(ofInstrument, query.symbol())
                        .and("t.date >= ?", query.from())
                        .and("t.date < ?", query.to())
                        .and("t.date < ?", query.before())
                        .then(" ORDER BY t.date DESC LIMIT ?", query.limit()));
    }

    @Override
    public Map<Symbol, SortedMap<LocalDate, BigDecimal>> closes(
            Collection<Symbol> symbols, LocalDate from, LocalDate to) {
        Map<Symbol, SortedMap<LocalDate, BigDecimal>> closes = new TreeMap<>();
        database.list(
                        Close::read,
                        "SELECT instrument, date, close FROM bar"
                                + " WHERE instrument = ANY(?) AND date >= ? AND date < ?",
                        symbols,
                        from,
                        to)
                .forEach(
                        close ->
                                closes.computeIfAbsent(close.symbol(), any -> new TreeMap<>())
                                        .put(close.date(), close.price()));
        return closes;
    }

    private record Close(Symbol symbol, LocalDate date, BigDecimal price) {
        static Close read(Row row) {
            return new Close(new Symbol(row.text("instrument")), day(row), row.decimal("close"));
        }
    }

    private static Bar bar(Row row) {
        return new Bar(
                new Symbol(row.text("instrument")),
                day(row),
                row.optionalPrice("open"),
                row.optionalPrice("high"),
                row.optionalPrice("low"),
                new Price(row.decimal("close")),
                row.optionalDecimal("volume").map(Quantity::new));
    }

    private static LocalDate day(Row row) {
        return row.optionalDate("date").orElseThrow();
    }
}
