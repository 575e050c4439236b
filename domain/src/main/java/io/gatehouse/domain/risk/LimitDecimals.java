package io.gatehouse.domain.risk;

import java.math.BigDecimal;

/**
 * How finely a limit may be set: as finely as figures are shown beside it, so that no answer tells
 * another limit than the one that binds.
 */
public final class LimitDecimals {
    public static final String EXPECTATION = "must have at most 8 decimals";

    private static final int MOST = 8;

    private LimitDecimals() {}

    /** Trailing zeros do not count. */
    public static boolean admit(BigDecimal limit) {
        return limit.stripTrailingZeros().scale() <= MOST;
    }
}
