package io.gatehouse.domain.instrument;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When an instrument trades; all questions are asked with an instant, answers are in the market's
 * own zone.
 */
public sealed interface TradingCalendar permits AroundTheClock, ForexWeek, ExchangeHours {
    /** Name as instruments refer to it: 24x7, 24x5, XNYS, XNSE. */
    String id();

    ZoneId zone();

    boolean isOpen(Instant at);

    /**
     * The end of the trading day that is running at, or else next after, the instant: when DAY
     * orders expire.
     */
    Instant dayEnd(Instant at);
}
