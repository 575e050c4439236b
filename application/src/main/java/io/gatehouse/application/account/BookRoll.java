package io.gatehouse.application.account;

import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.ChangeStatus;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.RiskCalendar;

import java.time.Instant;
import java.time.LocalDate;

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
        for (PendingChange change : book.pendingChanges()) {
            if (change.isDue(now)) {
                apply(book, change, now);
            }
        }
        // After the changes, so that the period from the old bound on follows the new calendar.
        if (!now.isBefore(book.risk().day().endsAt())) {
            endDays(book, market, ended);
        }
    }

    /** One after the other, each from the close of the one before; {@code ended} is the first's. */
    private static void endDays(AccountBook book, Market market, RiskCalendar ended) {
        RiskCalendar running = RiskCalendar.of(book.account());
        RiskCalendar calendar = ended;
        DayCloses closes = new DayCloses(book, market);
        for (Instant bound : book.risk().dayBoundsUpTo(market.now(), running)) {
            KnownEquity close = closes.at(bound);
            LocalDate day = calendar.dateOf(bound.minusNanos(1));
            book.record(EquityEvent.of(EquityEvent.Kind.DAY, day, close.point(), close.current()));
            book.risk(book.risk().closed(close.valued()).rolledTo(bound, running));
            calendar = running;
        }
        book.risk(book.risk().rolledTo(market.now(), running));
    }

    private void apply(AccountBook book, PendingChange change, Instant now) {
        ProfileInForce before = book.inForce();
        ProfileInForce after = before.after(change, change.effectiveAt(), change.requestedBy());
        book.enforce(after);
        book.end(change, ChangeStatus.APPLIED);
        book.audit(
                ids.next(), now, AuditContext.HOUSE, ProfileFacts.applied(change, before, after));
    }
}
