package io.gatehouse.application.account;

import io.gatehouse.domain.risk.EquityPoint;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What an account was worth at bounds that have just been found to have passed. Nothing was booked
 * since, so where nothing was quoted since either, the books tell it; else, and while they diverge
 * from its broker's, the last kept point does.
 */
final class DayCloses {
    private final AccountBook book;
    private final AccountMarks marks;
    private final Optional<EquityPoint> newest;
    private final Instant quotedAt;

    DayCloses(AccountBook book, Market market) {
        this.book = book;
        this.marks = AccountMarks.of(book, market);
        this.newest = KnownEquity.valued(book, market, marks.held());
        this.quotedAt = marks.quotedAt().max(Comparator.naturalOrder()).orElse(Instant.MIN);
    }

    /** The equity at a bound, which is the last before it. */
    KnownEquity at(Instant bound) {
        return newest.filter(point -> quotedAt.isBefore(bound))
                .map(point -> new EquityPoint(bound, point.equity(), point.balance()))
                .map(point -> new KnownEquity(bound, point, areTrusted(bound)))
                .orElseGet(() -> lastKept(bound));
    }

    private KnownEquity lastKept(Instant bound) {
        EquityPoint last = book.risk().last();
        boolean stands = marks.held().isEmpty() && !book.isDiverged();
        boolean near = stands || book.risk().kept().isNear(bound);
        boolean trusted = near && book.risk().lastTrusted();
        return new KnownEquity(bound, last, trusted && areTrusted(bound));
    }

    private boolean areTrusted(Instant bound) {
        return KnownEquity.areTrusted(book, bound, marks);
    }
}
