package io.gatehouse.application.performance;

import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.risk.RiskCalendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;

/** Running periods of an account: they begin at risk-day bounds and last until now. */
public enum Period {
    DAILY(date -> date),
    /** From Monday on. */
    WEEKLY(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
    MONTHLY(TemporalAdjusters.firstDayOfMonth()),
    YEARLY(MonthDay.of(1, 1)),
    /** From the account's opening on. */
    ALL(date -> date);

    private final TemporalAdjuster firstDay;

    Period(TemporalAdjuster firstDay) {
        this.firstDay = firstDay;
    }

    /** The account's running period of this kind. */
    Window windowOf(Account account, Instant now) {
        return this == ALL ? Window.ALL : Window.since(start(account, now));
    }

    private Instant start(Account account, Instant now) {
        RiskCalendar calendar = RiskCalendar.of(account);
        return calendar.startOf(calendar.dateOf(now).with(firstDay));
    }
}
