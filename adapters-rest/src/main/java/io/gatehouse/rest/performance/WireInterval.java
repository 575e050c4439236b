package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.ListEquity.Interval;
import io.gatehouse.rest.http.WireNames;

/** How fine a curve is, as the query names it. */
enum WireInterval {
    HOUR(Interval.HOUR),
    DAY(Interval.DAY);

    private final Interval interval;

    WireInterval(Interval interval) {
        this.interval = interval;
    }

    Interval interval() {
        return interval;
    }

    @Override
    public String toString() {
        return WireNames.of(this);
    }
}
