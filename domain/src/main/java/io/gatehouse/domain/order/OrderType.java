package io.gatehouse.domain.order;

/** How an order meets the market. */
public enum OrderType {
    MARKET(false, false),
    LIMIT(true, false),
    /** Becomes a market order when its stop price is touched. */
    STOP(false, true),
    /** Becomes a limit order when its stop price is touched. */
    STOP_LIMIT(true, true);

    private final boolean hasLimit;
    private final boolean hasStop;

    OrderType(boolean hasLimit, boolean hasStop) {
        this.hasLimit = hasLimit;
        this.hasStop = hasStop;
    }

    public boolean hasLimit() {
        return hasLimit;
    }

    public boolean hasStop() {
        return hasStop;
    }
}
