package io.gatehouse.domain.risk;

import java.math.BigDecimal;

/**
 * A point of an account's equity history, numbered from 1: the event, units and the highest NAV of
 * current points so far, and what was paid in on balance; all as they were before the flow.
 */
public record EquityRecord(
        long number, EquityEvent event, NavPeak navPeak, BigDecimal netDeposits) {

    /** The first point: what is there was paid in, and NAV is 1. */
    public static EquityRecord first(EquityEvent event) {
        BigDecimal equity = event.point().equity();
        return new EquityRecord(1, event, startingWith(equity), equity);
    }

    /** The next point: a flow between the two has changed the units, and never the NAV. */
    public EquityRecord followedBy(EquityEvent next) {
        NavPeak after = afterFlow();
        return new EquityRecord(
                number + 1,
                next,
                next.current() ? after.seen(next.point().equity()) : after,
                netDeposits.add(event.flow()));
    }

    /** What was paid in on balance once the flow has come, too. */
    public BigDecimal netDepositsAfter() {
        return netDeposits.add(event.flow());
    }

    /** Gain since the account began, less than zero a loss; no flow changes it. */
    public BigDecimal earned() {
        return event.point().equity().subtract(netDeposits);
    }

    /** Value of a unit; 1 while there is none. */
    public BigDecimal nav() {
        return navPeak.nav(event.point().equity());
    }

    /** Fall of NAV from its highest, 0-100. */
    public BigDecimal drawdownPercent() {
        return navPeak.drawdownPercent(event.point().equity());
    }

    private NavPeak afterFlow() {
        BigDecimal equity = event.point().equity();
        return switch (event.kind()) {
            case FLOW -> navPeak.afterFlow(event.flow(), equity);
            case RESET -> startingWith(equity.add(event.flow()));
            case OPENING, HOUR, DAY -> navPeak;
        };
    }

    private static NavPeak startingWith(BigDecimal equity) {
        return NavPeak.EMPTY.afterFlow(equity, BigDecimal.ZERO);
    }
}
