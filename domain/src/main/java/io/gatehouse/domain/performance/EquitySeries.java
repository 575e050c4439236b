package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The worth of an account from an opening value on, day by day, in its base currency. */
public record EquitySeries(LocalDate start, BigDecimal opening, List<ValuedDay> days) {
    public EquitySeries {
        days = List.copyOf(days);
        LocalDate before = start;
        for (ValuedDay day : days) {
            if (!day.date().isAfter(before)) {
                throw new IllegalArgumentException(day.date() + " does not come after " + before);
            }
            before = day.date();
        }
    }

    /** The last day's close; the opening value before there is one. */
    public BigDecimal close() {
        return days.isEmpty() ? opening : days.getLast().close();
    }

    /** The last day; the start before there is one. */
    public LocalDate end() {
        return days.isEmpty() ? start : days.getLast().date();
    }

    /** Whether the account was ever worth less than nothing, between flows too. */
    boolean isEverInDebt() {
        BigDecimal previous = opening;
        for (ValuedDay day : days) {
            if (day.isInDebt(previous)) {
                return true;
            }
            previous = day.close();
        }
        return false;
    }

    /** Of every day on which capital was at work; of debt they mean nothing. */
    List<DailyReturn> returns() {
        List<DailyReturn> returns = new ArrayList<>();
        BigDecimal previous = opening;
        for (ValuedDay day : days) {
            day.growth(previous)
                    .ifPresent(growth -> returns.add(new DailyReturn(day.date(), growth)));
            previous = day.close();
        }
        return returns;
    }

    /** Profit since the start after each day: what was gained, not what was paid in. */
    List<BigDecimal> profits() {
        List<BigDecimal> profits = new ArrayList<>();
        BigDecimal invested = opening;
        for (ValuedDay day : days) {
            invested = invested.add(day.netFlow());
            profits.add(day.close().subtract(invested));
        }
        return profits;
    }
}
