package io.gatehouse.domain.risk;

/** What a limit is measured in. */
public enum Unit {
    /** Base currency of the account. */
    MONEY,
    /** Percent of equity, or of a period's baseline, 0-100. */
    PERCENT,
    RATIO,
    /** Lots, units or contracts: the instrument's own quantity. */
    LOTS,
    COUNT,
    SECONDS
}
