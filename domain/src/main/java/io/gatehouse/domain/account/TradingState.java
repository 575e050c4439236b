package io.gatehouse.domain.account;

/** What an account, instrument or the platform lets through; the strictest in force applies. */
public enum TradingState {
    /** Everything the limits allow. */
    ACTIVE,
    /** Exactly what reduces. */
    REDUCING,
    /** No user orders; protective orders still run. */
    HALTED;

    /** The stricter of the two. */
    public TradingState and(TradingState other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
