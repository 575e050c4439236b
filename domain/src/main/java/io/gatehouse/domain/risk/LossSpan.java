package io.gatehouse.domain.risk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The lengths of loss periods; weeks start on Monday, months on day 1. */
public enum LossSpan {
    DAY("daily", RiskLimit.MAX_DAILY_LOSS, RiskLimit.MAX_DAILY_LOSS_PERCENT),
    WEEK("weekly", RiskLimit.MAX_WEEKLY_LOSS, RiskLimit.MAX_WEEKLY_LOSS_PERCENT),
    MONTH("monthly", RiskLimit.MAX_MONTHLY_LOSS, RiskLimit.MAX_MONTHLY_LOSS_PERCENT);

    private final String word;
    private final RiskLimit money;
    private final RiskLimit percent;

    LossSpan(String word, RiskLimit money, RiskLimit percent) {
        this.word = word;
        this.money = money;
        this.percent = percent;
    }

    /** "daily", "weekly", "monthly". */
    public String word() {
        return word;
    }

    /** Code of the check: that of the money limit. */
    public String check() {
        return money.field();
    }

    RiskLimit money() {
        return money;
    }

    RiskLimit percent() {
        return percent;
    }

    /** Whether two profiles hold the period to the same limits, measured alike. */
    boolean isAlikeIn(RiskProfile one, RiskProfile other) {
        return one.limit(money).equals(other.limit(money))
                && one.limit(percent).equals(other.limit(percent))
                && one.lossRules().basis() == other.lossRules().basis();
    }

    LocalDate firstDay(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
        };
    }

    LocalDate nextFirstDay(LocalDate date) {
        LocalDate first = firstDay(date);
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }
}
