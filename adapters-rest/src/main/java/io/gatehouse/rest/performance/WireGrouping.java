package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.BreakDownPnl.By;
import io.gatehouse.application.performance.BreakDownPnl.Part;
import io.gatehouse.rest.http.WireNames;

import java.time.DayOfWeek;

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

    /**
     * Where a part stands in its list: texts that sort as the parts do, and say the same whatever
     * parts there are.
     */
    String place(Part part) {
        return part.value().map(value -> "0" + rank(value)).orElse("1");
    }

    private String rank(String value) {
        return this == WEEKDAY ? Integer.toString(DayOfWeek.valueOf(value).getValue()) : value;
    }

    @Override
    public String toString() {
        return WireNames.of(this);
    }
}
