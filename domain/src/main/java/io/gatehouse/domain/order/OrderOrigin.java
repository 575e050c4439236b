package io.gatehouse.domain.order;

/** Who an order comes from; halts refuse users, never protection. */
public enum OrderOrigin {
    /** A person, bot or signal. */
    USER,
    /** The stop or target of a position: an OCO child, always reduce-only. */
    PROTECTIVE,
    /** The house itself: a flatten or an exit plan, always reduce-only. */
    SYSTEM
}
