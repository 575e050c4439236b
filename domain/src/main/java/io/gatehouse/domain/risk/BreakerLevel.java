package io.gatehouse.domain.risk;

import java.math.BigDecimal;

/** How near a loss or drawdown limit is; {@code CRITICAL} latches. */
public enum BreakerLevel {
    NONE,
    /** From 80 % of the limit on. */
    WARNING,
    /** The limit is reached: only what reduces passes. */
    CRITICAL;

    private static final BigDecimal WARNING_SHARE = new BigDecimal("0.8");

    /** The level of an amount used against a limit of the same unit; no use is no level. */
    static BreakerLevel of(BigDecimal used, BigDecimal limit) {
        if (used.compareTo(limit) >= 0) {
            return CRITICAL;
        }
        boolean near = used.signum() > 0 && used.compareTo(limit.multiply(WARNING_SHARE)) >= 0;
        return near ? WARNING : NONE;
    }

    /** The higher of the two. */
    public BreakerLevel or(BreakerLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
