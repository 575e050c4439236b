package io.gatehouse.domain.performance;

import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of an account as returns are measured by: every day where a year has so many, as that of
 * one whose worth moves on weekends too, else Monday to Friday, with what flowed on a weekend
 * counted on Monday.
 */
public record AccountDays(List<EquityDay> days, CurrencyCode currency) {
    private static final int ALL_DAYS = 365;
    private static final int TRADING_DAYS = 252;

    /** Mondays to Fridays of 52 weeks and a day. */
    private static final int WEEKDAYS = 261;

    public AccountDays {
        days = List.copyOf(days);
    }

    /** 365 round the clock, 252 otherwise. */
    public int daysPerYear() {
        return isRoundTheClock() ? ALL_DAYS : TRADING_DAYS;
    }

    /**
     * The series of the days in a year of that many; before the first, nothing from the given day
     * on.
     */
    public EquitySeries series(LocalDate start, int daysPerYear) {
        if (days.isEmpty()) {
            return new EquitySeries(start, BigDecimal.ZERO, List.of());
        }
        EquityDay first = days.getFirst();
        return new EquitySeries(first.date().minusDays(1), first.opening(), measured(daysPerYear));
    }

    private List<ValuedDay> measured(int daysPerYear) {
        boolean everyDay = daysPerYear > WEEKDAYS;
        List<ValuedDay> measured = new ArrayList<>();
        List<DayFlow> flows = new ArrayList<>();
        for (EquityDay day : days) {
            day.flows().forEach(flow -> flows.add(during(flow)));
            if (everyDay || !isWeekend(day)) {
                measured.add(new ValuedDay(day.date(), flows, day.close()));
                flows.clear();
            }
        }
        return measured;
    }

    // An account that is not open at weekends is worth on Sunday what it was on Friday: days
    // without any chance to gain would make it look calmer than it is.
    private boolean isRoundTheClock() {
        return days.stream().anyMatch(day -> isWeekend(day) && moves(day));
    }

    /** By more than the smallest coin, which rounding alone may come to. */
    private boolean moves(EquityDay day) {
        BigDecimal paidIn =
                day.flows().stream()
                        .map(EquityFlow::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal moved = day.close().subtract(day.opening()).subtract(paidIn);
        return moved.abs().movePointRight(currency.scale()).compareTo(BigDecimal.ONE) > 0;
    }

    private static boolean isWeekend(EquityDay day) {
        DayOfWeek weekday = day.date().getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    private static DayFlow during(EquityFlow flow) {
        return new DayFlow(DayPart.DURING, flow.before(), flow.amount());
    }
}
