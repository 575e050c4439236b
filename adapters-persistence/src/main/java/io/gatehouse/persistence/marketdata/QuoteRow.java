package io.gatehouse.persistence.marketdata;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.persistence.Row;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A row of quote or off_session_quote. */
final class QuoteRow {
    private QuoteRow() {}

    static Quote to(Row row) {
        return unconfirmed(row).withConfirmed(row.flag("confirmed"));
    }

    /** Of a table that does not say whether the quote is confirmed. */
    static Quote unconfirmed(Row row) {
        return new Quote(
                new Symbol(row.text("instrument")),
                row.optionalPrice("bid"),
                row.optionalPrice("ask"),
                row.optionalPrice("last"),
                row.instant("at"));
    }

    /** The last quote of each instrument, sorted so that two batches lock rows in one order. */
    static Collection<Quote> newest(List<Quote> quotes) {
        Map<Symbol, Quote> newest = new TreeMap<>();
        quotes.forEach(quote -> newest.put(quote.symbol(), quote));
        return newest.values();
    }

    /** Parameters of an insert: one array each of instrument, at, bid, ask and last. */
    static Object[] columns(Collection<Quote> quotes) {
        return Stream.<Function<Quote, ?>>of(
                        Quote::symbol, Quote::at, Quote::bid, Quote::ask, Quote::last)
                .map(value -> quotes.stream().map(value).toList())
                .toArray();
    }
}
