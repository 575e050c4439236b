package io.gatehouse.domain.performance;

/** What the number of a metric counts. */
public enum MetricUnit {
    /** Of one: 0.05 is five percent. */
    FRACTION,
    /** A number without a unit. */
    RATIO,
    /** Of the account's base currency. */
    MONEY,
    DAYS
}
