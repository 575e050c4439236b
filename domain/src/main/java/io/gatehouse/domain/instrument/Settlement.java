package io.gatehouse.domain.instrument;

/** What changes hands at a fill. */
public enum Settlement {
    /** Full value against cash: shares, spot crypto. */
    CASH,
    /** Realised P&L and fees only, against margin: futures, forex, metals, index contracts. */
    MARGIN
}
