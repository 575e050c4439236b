package io.gatehouse.application.account;

import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.ChangeStatus;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskState;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Brings books to the present: changes of the profile whose time has come are in force, and the
 * loss periods whose bound has passed have been followed by the next.
 */
public final class BookRoll {
    private final Ids ids;

    public BookRoll(Ids ids) {
        this.ids = ids;
    }

    void roll(AccountBook book, Market market) {
        Instant now = market.now();
        RiskCalendar ended = RiskCalendar.of(book.account());
        Optional<PendingChange> due = due(book, now);
        while (due.isPresent()) {
            apply(book, due.get(), now);
            due = due(book, now);
        }
        // After the changes, so that the period from the old bound on follows the new calendar.
        List<Instant> bounds = book.risk().boundsUpTo(now, RiskCalendar.of(book.account()));
        if (!bounds.isEmpty()) {
            endPeriods(book, bounds, new DayCloses(book, market), ended);
        }
    }

    private static Optional<PendingChange> due(AccountBook book, Instant now) {
        return book.pendingChanges().stream().filter(change -> change.isDue(now)).findFirst();
    }

    /**
     * One after the other, each from the close of the one before; {@code ended} is the first day's.
     */
    private static void endPeriods(
            AccountBook book, List<Instant> bounds, DayCloses closes, RiskCalendar ended) {
        RiskCalendar running = RiskCalendar.of(book.account());
        RiskCalendar calendar = ended;
        for (Instant bound : bounds) {
            KnownEquity close = closes.at(bound);
            if (bound.equals(book.risk().day().endsAt())) {
                LocalDate day = calendar.dateOf(bound.minusNanos(1));
                book.record(
                        EquityEvent.of(EquityEvent.Kind.DAY, day, close.point(), close.current()));
                calendar = running;
            }
            RiskState closed = book.risk().closed(close.valued(), close.current());
            book.risk(closed.rolledTo(bound, running));
        }
    }

    private void apply(AccountBook book, PendingChange change, Instant now) {
        ProfileInForce before = book.inForce();
        ProfileInForce after = before.after(change, change.effectiveAt(), change.requestedBy());
        book.enforce(after);
        book.end(change, ChangeStatus.APPLIED);
        book.audit(
                ids.next(), now, AuditContext.HOUSE, ProfileFacts.applied(change, before, after));
        if (!after.calendar().equals(before.calendar())) {
            moveToBounds(book, after.calendar());
        }
    }

    /** What was to start at an end of the days of before starts at one of those that follow. */
    private static void moveToBounds(AccountBook book, RiskCalendar calendar) {
        for (PendingChange change : book.pendingChanges()) {
            Instant bound = book.risk().dayEndFrom(change.effectiveAt(), calendar);
            if (change.startsAtBound() && !bound.equals(change.effectiveAt())) {
                book.keep(change.at(bound));
            }
        }
    }
}
