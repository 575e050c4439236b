package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.util.Optional;

/** How near a loss or drawdown limit is; {@code CRITICAL} latches. */
public enum BreakerLevel {
    NONE,
    /** From 80 % of the limit on. */
    WARNING,
    /** The limit is reached: only what reduces passes. */
    CRITICAL;

    private static final BigDecimal WARNING_SHARE = new BigDecimal("0.8");

    /**
     * Whether an amount used comes to a limit of the same unit. Without use nothing is reached, not
     * even a limit of zero.
     */
    public static boolean isReached(BigDecimal used, BigDecimal limit) {
        return used.signum() > 0 && used.compareTo(limit) >= 0;
    }

    /** The level of an amount used against a limit of the same unit; no use is no level. */
    static BreakerLevel of(BigDecimal used, BigDecimal limit) {
        if (isReached(used, limit)) {
            return CRITICAL;
        }
        return isReached(used, limit.multiply(WARNING_SHARE)) ? WARNING : NONE;
    }

    /** Use of a limit that an account must have had to come to this level; empty at none. */
    public Optional<BigDecimal> leastUse(BigDecimal limit) {
        return switch (this) {
            case NONE -> Optional.empty();
            case WARNING -> Optional.of(limit.multiply(WARNING_SHARE));
            case CRITICAL -> Optional.of(limit);
        };
    }

    /** Use that would have taken it to the next level; empty at the last. */
    public Optional<BigDecimal> nextUse(BigDecimal limit) {
        return switch (this) {
            case NONE -> Optional.of(limit.multiply(WARNING_SHARE));
            case WARNING -> Optional.of(limit);
            case CRITICAL -> Optional.empty();
        };
    }

    /** The higher of the two. */
    public BreakerLevel or(BreakerLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
