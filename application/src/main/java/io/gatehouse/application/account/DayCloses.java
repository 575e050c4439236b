package io.gatehouse.application.account;

import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.RiskCalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What risk days leave behind when they end: the last known equity before the bound. */
final class DayCloses {
    /** Every account is looked at more often than this, if only the house is up. */
    private static final Duration NEAR = Duration.ofMinutes(30);

    private DayCloses() {}

    /** One for each day that has ended; {@code ended} is the calendar of the first of them. */
    static List<EquityEvent> of(AccountBook book, Market market, RiskCalendar ended) {
        EquityPoint last = book.risk().last();
        List<Holding> held = market.held(book);
        RiskCalendar calendar = ended;
        List<EquityEvent> closes = new ArrayList<>();
        for (Instant bound : bounds(book, market.now())) {
            LocalDate day = calendar.dateOf(bound.minusNanos(1));
            boolean current = held.isEmpty() || isCurrent(book, last, bound, held);
            closes.add(
                    EquityEvent.of(
                            EquityEvent.Kind.DAY, day, KnownEquity.at(bound, last), current));
            calendar = BookRoll.calendar(book.account());
        }
        return closes;
    }

    private static List<Instant> bounds(AccountBook book, Instant now) {
        return book.risk().dayBoundsUpTo(now, BookRoll.calendar(book.account()));
    }

    private static boolean isCurrent(
            AccountBook book, EquityPoint last, Instant bound, List<Holding> held) {
        return !bound.isAfter(last.at().plus(NEAR))
                && TrustedMarks.under(book.profile(), bound).noneIsMissing(held);
    }
}
