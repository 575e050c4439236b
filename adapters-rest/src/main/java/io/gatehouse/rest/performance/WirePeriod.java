package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.Period;
import io.gatehouse.rest.http.WireNames;

/** A running period as the query names it. */
enum WirePeriod {
    DAILY(Period.DAILY),
    WEEKLY(Period.WEEKLY),
    MONTHLY(Period.MONTHLY),
    YEARLY(Period.YEARLY),
    ALL(Period.ALL);

    private final Period period;

    WirePeriod(Period period) {
        this.period = period;
    }

    Period period() {
        return period;
    }

    @Override
    public String toString() {
        return WireNames.of(this);
    }
}
