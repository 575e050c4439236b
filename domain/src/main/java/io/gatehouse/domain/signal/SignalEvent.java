package io.gatehouse.domain.signal;

/** What may happen to a signal on an account. */
public enum SignalEvent {
    /** Somebody, or the subscription, wants its order placed. */
    APPROVE,
    /** Somebody does not want it. */
    REJECT,
    /** Its order passed the gate and is stored. */
    ORDER,
    /** The gate said no, or there is no size for it. */
    DENY,
    /** Its order was never placed, and its time is over. */
    LAPSE,
    /** Its time is over. */
    EXPIRE
}
