package io.gatehouse.persistence.marketdata;

import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.domain.instrument.CurrencyPair;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.persistence.Database;

import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Newest quotes in PostgreSQL; reads outside of transactions are of this node's copy. */
@Singleton
final class JdbcMarketData implements MarketData {
    /**
     * As {@link Quote#after} has it: bid for a long, ask for a short, a repetition is as it was.
     */
    private static final String RECORD =
            """
            INSERT INTO quote AS known (instrument, at, bid, ask, last)
            SELECT unnest(?::text[]), unnest(?::timestamptz[]),
                   unnest(?::numeric[]), unnest(?::numeric[]), unnest(?::numeric[])
            ON CONFLICT (instrument) DO UPDATE
            SET at = excluded.at, bid = excluded.bid, ask = excluded.ask, last = excluded.last,
                confirmed = CASE
                    WHEN (known.at, known.bid, known.ask, known.last)
                         IS NOT DISTINCT FROM (excluded.at, excluded.bid, excluded.ask, excluded.last)
                    THEN known.confirmed
                    ELSE abs(coalesce(excluded.bid, excluded.last, excluded.ask)
                             - coalesce(known.bid, known.last, known.ask))
                         <= 0.10 * coalesce(known.bid, known.last, known.ask)
                     AND abs(coalesce(excluded.ask, excluded.last, excluded.bid)
                             - coalesce(known.ask, known.last, known.bid))
                         <= 0.10 * coalesce(known.ask, known.last, known.bid)
                END
            WHERE known.at <= excluded.at
            RETURNING instrument, confirmed
            """;

    private static final String ALL = "SELECT instrument, at, bid, ask, last, confirmed FROM quote";

    private final Database database;
    private final InstrumentCatalogue catalogue;
    private final QuoteBoard board = new QuoteBoard();

    JdbcMarketData(Database database, InstrumentCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    @Override
    public List<Quote> record(List<Quote> quotes) {
        Map<Symbol, Boolean> moved = quotes.isEmpty() ? Map.of() : store(QuoteRow.newest(quotes));
        List<Quote> kept = quotes.stream().filter(q -> moved.containsKey(q.symbol())).toList();
        List<Quote> known =
                kept.stream()
                        .map(q -> q.withConfirmed(moved.getOrDefault(q.symbol(), false)))
                        .toList();
        database.afterCommit(() -> board.put(known));
        return kept;
    }

    @Override
    public Map<Symbol, Quote> latest(Collection<Symbol> symbols) {
        return database.isInTransaction() ? stored(symbols) : remembered(symbols);
    }

    @Override
    public FxRates fxRates() {
        List<Instrument> pairs = pairs();
        return FxRates.of(pairs, latest(symbolsOf(pairs)));
    }

    @Override
    public Snapshot snapshot(Collection<Symbol> symbols) {
        List<Instrument> pairs = pairs();
        Set<Symbol> wanted = new HashSet<>(symbolsOf(pairs));
        wanted.addAll(symbols);
        Map<Symbol, Quote> quotes = latest(wanted);
        // What a decision has seen, its broker on this node sees as well.
        board.put(quotes.values());
        FxRates rates = FxRates.of(pairs, quotes);
        quotes.keySet().retainAll(Set.copyOf(symbols));
        return new Snapshot(quotes, rates);
    }

    /** All quotes as stored, and from now on remembered. */
    List<Quote> refresh() {
        List<Quote> all = database.list(QuoteRow::to, ALL);
        board.put(all);
        return all;
    }

    /** Whether each quote that was kept is confirmed by the one before it. */
    private Map<Symbol, Boolean> store(Collection<Quote> quotes) {
        Map<Symbol, Boolean> moved = new HashMap<>();
        database.list(
                        row -> Map.entry(new Symbol(row.text("instrument")), row.flag("confirmed")),
                        RECORD,
                        QuoteRow.columns(quotes))
                .forEach(row -> moved.put(row.getKey(), row.getValue()));
        return moved;
    }

    private Map<Symbol, Quote> stored(Collection<Symbol> symbols) {
        return symbols.isEmpty()
                ? Map.of()
                : database.list(QuoteRow::to, ALL + " WHERE instrument = ANY(?)", symbols).stream()
                        .collect(Collectors.toMap(Quote::symbol, Function.identity()));
    }

    /** What is not on the board yet may still be in the database. */
    private Map<Symbol, Quote> remembered(Collection<Symbol> symbols) {
        Map<Symbol, Quote> found = board.read(symbols);
        Set<Symbol> missing = new HashSet<>(symbols);
        missing.removeAll(found.keySet());
        Map<Symbol, Quote> read = stored(missing);
        board.put(read.values());
        found.putAll(read);
        return found;
    }

    private List<Instrument> pairs() {
        return catalogue.all().stream()
                .filter(instrument -> CurrencyPair.of(instrument).isPresent())
                .toList();
    }

    private static Set<Symbol> symbolsOf(List<Instrument> instruments) {
        return instruments.stream().map(Instrument::symbol).collect(Collectors.toSet());
    }
}
