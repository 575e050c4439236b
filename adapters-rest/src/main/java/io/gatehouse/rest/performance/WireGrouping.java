package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.BreakDownPnl.By;

import java.util.Locale;

/** What a breakdown tells trades apart by, as the query names it. */
enum WireGrouping {
    INSTRUMENT(By.INSTRUMENT),
    WEEKDAY(By.WEEKDAY),
    SIDE(By.SIDE),
    STRATEGY(By.STRATEGY);

    private final By by;

    WireGrouping(By by) {
        this.by = by;
    }

    By by() {
        return by;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
