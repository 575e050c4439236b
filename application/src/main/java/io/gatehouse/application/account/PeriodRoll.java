package io.gatehouse.application.account;

import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.risk.RiskCalendar;

import java.time.Instant;

/** Starts the loss periods whose bound has passed: their latches open, the last point is where. */
final class PeriodRoll {
    private PeriodRoll() {}

    static void roll(AccountBook book, Instant now) {
        if (now.isBefore(book.risk().day().endsAt())) {
            return;
        }
        book.risk(book.risk().rolledTo(now, calendar(book.account())));
    }

    static RiskCalendar calendar(Account account) {
        return new RiskCalendar(account.riskZone(), account.riskDayStart());
    }
}
