package io.gatehouse.domain.account;

/** How far what we know of an account can be trusted where its broker keeps the books. */
public enum DataState {
    /** As the broker said when it was synced last; its age is a matter of limits. */
    FRESH,
    /** The broker did not answer for longer than it may. */
    STALE,
    /** The broker's books say what ours cannot explain. */
    DIVERGED,
    /** The broker has said nothing yet. */
    UNKNOWN
}
