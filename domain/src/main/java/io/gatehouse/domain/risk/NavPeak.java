package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;

/**
 * Unitised net asset value: deposits buy units and withdrawals redeem them, so neither hides nor
 * causes drawdown. The peak is the limit's. Without units a unit counts as 1, so that the peak
 * keeps the fall at which everything was taken out.
 */
public record NavPeak(BigDecimal units, BigDecimal peakNav) {
    /** Before the first deposit. */
    public static final NavPeak EMPTY = new NavPeak(BigDecimal.ZERO, BigDecimal.ONE);

    public NavPeak {
        if (units.signum() < 0 || peakNav.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Units are zero or more and a peak more: " + units + ", " + peakNav);
        }
    }

    /** Value of one unit at this equity. */
    public BigDecimal nav(BigDecimal equity) {
        return units.signum() == 0 ? BigDecimal.ONE : equity.divide(units, Decimals.RATIO);
    }

    /** Fall from the peak, 0-100, to 18 digits; equity at or below zero is 100 %. */
    public BigDecimal drawdownPercent(BigDecimal equity) {
        return Decimals.asPercent(fall(equity), peakEquity());
    }

    /** What all units were worth at the peak. */
    public BigDecimal peakEquity() {
        return units.signum() == 0 ? peakNav : units.multiply(peakNav);
    }

    /** How far this equity lies below that, from zero to all of it, not rounded. */
    public BigDecimal fall(BigDecimal equity) {
        return fallFrom(peakEquity(), equity);
    }

    /** The same below a peak equity that is reckoned already. */
    BigDecimal fallFrom(BigDecimal peak, BigDecimal equity) {
        BigDecimal now = units.signum() == 0 ? BigDecimal.ONE : Decimals.atLeastZero(equity);
        return Decimals.atLeastZero(peak.subtract(now));
    }

    /** With the peak raised to this equity's NAV when it is higher. */
    public NavPeak seen(BigDecimal equity) {
        BigDecimal nav = nav(equity);
        return nav.compareTo(peakNav) > 0 ? new NavPeak(units, nav) : this;
    }

    /** After money came in (negative: went out), at the equity before it. */
    public NavPeak afterFlow(BigDecimal amount, BigDecimal equityBefore) {
        BigDecimal equityAfter = equityBefore.add(amount);
        if (units.signum() == 0) {
            return new NavPeak(equityAfter.max(BigDecimal.ZERO), peakNav);
        }
        if (equityBefore.signum() <= 0) {
            return equityAfter.signum() > 0 ? newSeries(equityAfter) : this;
        }
        BigDecimal nav = nav(equityBefore);
        return equityAfter.signum() > 0
                ? new NavPeak(units.add(amount.divide(nav, Decimals.RATIO)), peakNav)
                : new NavPeak(BigDecimal.ZERO, peakNav.divide(nav, Decimals.RATIO));
    }

    /** What was lost is lost: money that comes after it begins at NAV 1. */
    private NavPeak newSeries(BigDecimal equity) {
        return new NavPeak(equity, BigDecimal.ONE);
    }
}
