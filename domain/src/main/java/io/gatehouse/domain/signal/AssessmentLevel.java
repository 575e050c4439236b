package io.gatehouse.domain.signal;

/** How much risk a signal adds to a portfolio, by its score. */
public enum AssessmentLevel {
    LOW,
    MEDIUM,
    HIGH
}
