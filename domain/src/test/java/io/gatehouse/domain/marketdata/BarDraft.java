package io.gatehouse.domain.marketdata;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;

import java.time.LocalDate;
import java.util.Optional;

/** Bars for tests. */
public final class BarDraft {
    private BarDraft() {}

    /** A day of which only the close is known. */
    public static Bar ofClose(Symbol symbol, LocalDate date, Price close) {
        return new Bar(
                symbol,
                date,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                close,
                Optional.empty());
    }
}
