package io.gatehouse.application.account;

import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.ChangeStatus;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.RiskCalendar;

import java.time.Instant;

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
        RiskCalendar ended = calendar(book.account());
        for (PendingChange change : book.pendingChanges()) {
            if (change.isDue(now)) {
                apply(book, change, now);
            }
        }
        // After the changes, so that the period from the old bound on follows the new calendar.
        if (!now.isBefore(book.risk().day().endsAt())) {
            DayCloses.of(book, market, ended).forEach(book::record);
            book.risk(book.risk().rolledTo(now, calendar(book.account())));
        }
    }

    private void apply(AccountBook book, PendingChange change, Instant now) {
        ProfileInForce before = book.inForce();
        ProfileInForce after = before.after(change, change.effectiveAt(), change.requestedBy());
        book.enforce(after);
        book.end(change, ChangeStatus.APPLIED);
        book.audit(
                ids.next(), now, AuditContext.HOUSE, ProfileFacts.applied(change, before, after));
    }

    static RiskCalendar calendar(Account account) {
        return new RiskCalendar(account.riskZone(), account.riskDayStart());
    }
}
