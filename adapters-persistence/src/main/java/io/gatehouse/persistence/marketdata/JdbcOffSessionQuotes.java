package io.gatehouse.persistence.marketdata;

import io.gatehouse.application.port.OffSessionQuotes;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.persistence.Database;

import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Newest quotes of closed markets in PostgreSQL; no node keeps a copy, for nothing waits for them.
 */
@Singleton
final class JdbcOffSessionQuotes implements OffSessionQuotes {
    private static final String RECORD =
            """
            INSERT INTO off_session_quote AS known (instrument, at, bid, ask, last)
            SELECT unnest(?::text[]), unnest(?::timestamptz[]),
                   unnest(?::numeric[]), unnest(?::numeric[]), unnest(?::numeric[])
            ON CONFLICT (instrument) DO UPDATE
            SET at = excluded.at, bid = excluded.bid, ask = excluded.ask, last = excluded.last
            WHERE known.at <= excluded.at
            RETURNING instrument
            """;

    private static final String LATEST =
            "SELECT instrument, at, bid, ask, last FROM off_session_quote WHERE instrument = ANY(?)";

    private final Database database;

    JdbcOffSessionQuotes(Database database) {
        this.database = database;
    }

    @Override
    public List<Quote> record(List<Quote> quotes) {
        Set<Symbol> moved = quotes.isEmpty() ? Set.of() : store(QuoteRow.newest(quotes));
        return quotes.stream().filter(quote -> moved.contains(quote.symbol())).toList();
    }

    @Override
    public Map<Symbol, Quote> latest(Collection<Symbol> symbols) {
        return symbols.isEmpty()
                ? Map.of()
                : database.list(QuoteRow::unconfirmed, LATEST, symbols).stream()
                        .collect(Collectors.toMap(Quote::symbol, Function.identity()));
    }

    private Set<Symbol> store(Collection<Quote> newest) {
        return Set.copyOf(
                database.list(
                        row -> new Symbol(row.text("instrument")),
                        RECORD,
                        QuoteRow.columns(newest)));
    }
}
