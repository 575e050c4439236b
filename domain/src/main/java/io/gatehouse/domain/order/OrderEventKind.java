package io.gatehouse.domain.order;

/** Facts that move an order. */
public enum OrderEventKind {
    ACKNOWLEDGED,
    TRIGGERED,
    /** A fill that leaves something open. */
    PARTIAL_FILL,
    /** A fill that leaves nothing open. */
    COMPLETING_FILL,
    CANCEL_REQUESTED,
    REPLACE_REQUESTED,
    CANCELED,
    REPLACED,
    /** The broker refused a cancel or a replace; the order stands as it was. */
    COMMAND_REJECTED,
    REJECTED,
    EXPIRED,
    /** Timeout, drop or unreadable answer after sending: never a rejection. */
    OUTCOME_UNKNOWN,
    /** The broker proved that it never had the order. */
    PROVEN_ABSENT
}
