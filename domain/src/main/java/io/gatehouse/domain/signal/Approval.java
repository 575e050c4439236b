package io.gatehouse.domain.signal;

/** Who decides about a signal that reaches a subscribed account. */
public enum Approval {
    /** Nobody: it is ordered at once. */
    AUTO,
    /** The account's user. */
    MANUAL
}
