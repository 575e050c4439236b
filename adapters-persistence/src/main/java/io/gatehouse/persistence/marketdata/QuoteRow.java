package io.gatehouse.persistence.marketdata;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.persistence.Row;

import java.util.Optional;

/** A row of quote. */
final class QuoteRow {
    private QuoteRow() {}

    static Quote to(Row row) {
        return new Quote(
                new Symbol(row.text("instrument")),
                price(row, "bid"),
                price(row, "ask"),
                price(row, "last"),
                row.instant("at"),
                row.flag("confirmed"));
    }

    private static Optional<Price> price(Row row, String column) {
        return row.optionalDecimal(column).map(Price::new);
    }
}
