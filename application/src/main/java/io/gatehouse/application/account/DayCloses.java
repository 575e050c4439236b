package io.gatehouse.application.account;

import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.EquityPoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account was worth at bounds that have just been found to have passed. Nothing was booked
 * since, so where nothing was quoted since either, the books tell it; else the last kept point
 * does.
 */
final class DayCloses {
    /** Every account is looked at more often than this, if only the house is up. */
    private static final Duration NEAR = Duration.ofMinutes(30);

    private final AccountBook book;
    private final List<Holding> held;
    private final Optional<EquityPoint> newest;
    private final Instant quotedAt;

    DayCloses(AccountBook book, Market market) {
        this.book = book;
        this.held = market.held(book);
        this.newest = KnownEquity.valued(book, market, held);
        this.quotedAt = newestQuote(book, market, held);
    }

    /** The equity at a bound, which is the last before it. */
    KnownEquity at(Instant bound) {
        return newest.filter(point -> quotedAt.isBefore(bound))
                .map(point -> new EquityPoint(bound, point.equity(), point.balance()))
                .map(point -> new KnownEquity(bound, point, areFresh(bound)))
                .orElseGet(() -> lastKept(bound));
    }

    private KnownEquity lastKept(Instant bound) {
        EquityPoint last = book.risk().last();
        boolean near = held.isEmpty() || !bound.isAfter(last.at().plus(NEAR));
        boolean trusted = near && book.risk().lastTrusted();
        return new KnownEquity(bound, last, trusted && areFresh(bound));
    }

    private boolean areFresh(Instant bound) {
        return KnownEquity.areFresh(book, bound, held);
    }

    /** Of the marks and rates that the account is valued by. */
    private static Instant newestQuote(AccountBook book, Market market, List<Holding> held) {
        Stream<Instant> marks = held.stream().flatMap(one -> one.quote().stream()).map(Quote::at);
        Stream<Instant> rates = currencies(book, held).flatMap(one -> rateAt(book, market, one));
        return Stream.concat(marks, rates).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    }

    private static Stream<CurrencyCode> currencies(AccountBook book, List<Holding> held) {
        Stream<CurrencyCode> ofCash =
                book.balances().entrySet().stream()
                        .filter(balance -> balance.getValue().signum() != 0)
                        .map(balance -> balance.getKey());
        return Stream.concat(ofCash, held.stream().map(one -> one.instrument().spec().currency()));
    }

    private static Stream<Instant> rateAt(AccountBook book, Market market, CurrencyCode currency) {
        return market.fx().quotedAt(currency, book.baseCurrency()).stream();
    }
}
