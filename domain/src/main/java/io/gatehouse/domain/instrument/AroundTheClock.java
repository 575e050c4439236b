package io.gatehouse.domain.instrument;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Always open; the trading day ends at 00:00 UTC. */
public record AroundTheClock() implements TradingCalendar {
    @Override
    public String id() {
        return "24x7";
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public boolean isOpen(Instant at) {
        return true;
    }

    @Override
    public Instant dayEnd(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    }
}
