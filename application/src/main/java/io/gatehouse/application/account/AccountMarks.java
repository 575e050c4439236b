package io.gatehouse.application.account;

import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.portfolio.Holding;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an account is valued by: the marks of what it holds, and the quotes that convert what it has
 * in other currencies, dust aside, into its own.
 */
public record AccountMarks(List<Holding> held, List<FxRates.Leg> conversions) {
    public AccountMarks {
        held = List.copyOf(held);
        conversions = List.copyOf(conversions);
    }

    public static AccountMarks of(AccountBook book, Market market) {
        List<Holding> held = market.held(book);
        CurrencyCode base = book.baseCurrency();
        List<FxRates.Leg> conversions =
                currencies(book, held)
                        .filter(currency -> !currency.equals(base))
                        .distinct()
                        .flatMap(currency -> market.fx().legs(currency, base).stream())
                        .toList();
        return new AccountMarks(held, conversions);
    }

    private static Stream<CurrencyCode> currencies(AccountBook book, List<Holding> held) {
        return Stream.concat(
                ForeignCash.of(book).keySet().stream(),
                held.stream().map(one -> one.instrument().spec().currency()));
    }

    /** When each of these quotes was made. */
    Stream<Instant> quotedAt() {
        return quotes().map(Quote::at);
    }

    /** Those that there are, of marks first. */
    public Stream<Quote> quotes() {
        Stream<Quote> marks = held.stream().flatMap(one -> one.quote().stream());
        Stream<Quote> rates = conversions.stream().map(FxRates.Leg::quote);
        return Stream.concat(marks, rates);
    }
}
