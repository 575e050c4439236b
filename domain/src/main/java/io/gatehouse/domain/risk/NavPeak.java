package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;

/**
 * Unitised net asset value: units are bought by deposits and redeemed by withdrawals, so that
 * neither hides nor causes drawdown. The peak is the limit's; latched means that a breach waits for
 * a person's reset.
 */
public record NavPeak(BigDecimal units, BigDecimal peakNav, boolean latched) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Value of one unit at this equity; zero without units. */
    public BigDecimal nav(BigDecimal equity) {
        return units.signum() <= 0 ? BigDecimal.ZERO : equity.divide(units, Decimals.RATIO);
    }

    /** Fall from the peak, 0-100; equity at or below zero is 100 %, no units yet is 0. */
    public BigDecimal drawdownPercent(BigDecimal equity) {
        if (units.signum() <= 0 || peakNav.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal nav = nav(equity);
        if (nav.signum() <= 0) {
            return HUNDRED;
        }
        return HUNDRED.subtract(Decimals.asPercent(nav, peakNav)).max(BigDecimal.ZERO);
    }

    /** With the peak raised to this equity's NAV when it is higher. */
    public NavPeak seen(BigDecimal equity) {
        BigDecimal nav = nav(equity);
        return nav.compareTo(peakNav) > 0 ? new NavPeak(units, nav, latched) : this;
    }

    /**
     * After money came in (negative: went out) at the equity before it. The first deposit sets NAV
     * 1.
     */
    public NavPeak afterFlow(BigDecimal amount, BigDecimal equityBefore) {
        BigDecimal nav = nav(equityBefore);
        if (nav.signum() <= 0) {
            // A wiped-out or empty account starts a new unit series at 1.
            return new NavPeak(amount.max(BigDecimal.ZERO), BigDecimal.ONE, latched);
        }
        return new NavPeak(units.add(amount.divide(nav, Decimals.RATIO)), peakNav, latched);
    }

    public NavPeak withLatched(boolean other) {
        return new NavPeak(units, peakNav, other);
    }
}
