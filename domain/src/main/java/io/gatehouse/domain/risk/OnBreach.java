package io.gatehouse.domain.risk;

/** What a breaker does beyond letting through only what reduces. */
public enum OnBreach {
    /** Nothing else. */
    REDUCE_ONLY,
    /** Cancels working orders that could open or add. */
    CANCEL_ENTRIES,
    /** Cancels those and closes every position whose mark can be trusted. */
    FLATTEN;

    public boolean cancelsEntries() {
        return this != REDUCE_ONLY;
    }
}
