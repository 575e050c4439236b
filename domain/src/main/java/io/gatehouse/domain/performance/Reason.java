package io.gatehouse.domain.performance;

import java.util.Locale;

/** Why a statistic has no value. */
public enum Reason {
    /** Nothing has been observed. */
    NO_DATA,
    /** No trade has been closed. */
    NO_TRADES,
    /** No trade gained, so nothing can be averaged or compared with. */
    NO_WINS,
    /** No trade lost, so nothing can be averaged or divided by. */
    NO_LOSSES,
    /** Every closed trade broke even. */
    NO_DECIDED_TRADES,
    /**
     * Too little has been observed for this figure, it lies beyond what a number can hold, or the
     * account was worth less than nothing, where no return leads to or from.
     */
    INSUFFICIENT_DATA,
    /** All observations are equal but for binary noise. */
    ZERO_VARIANCE,
    /** No return fell below the one that is at least wanted. */
    NO_DOWNSIDE,
    /** The index never fell. */
    NO_DRAWDOWN,
    /** Only wins or only losses, only money in or only money out. */
    ONE_SIDED;

    /** For people. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
