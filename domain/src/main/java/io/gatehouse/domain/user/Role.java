package io.gatehouse.domain.user;

/** What a user or key may do; every use case names the roles it admits, all others are refused. */
public enum Role {
    /** Everything except a device's sync. */
    OWNER,
    /** Halts, latches and platform views; trades own accounts. */
    RISK_MANAGER,
    /** Own accounts only. */
    TRADER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Quotes, bars and nothing else. */
    FEED,
    /** The sync of one MT5 account and nothing else. */
    DEVICE;

    /**
     * Whether somebody in this role may make a key of the other: never one that can do more, and
     * one for a device only if they trade themselves.
     */
    public boolean mayGrant(Role other) {
        return switch (this) {
            case OWNER -> true;
            case RISK_MANAGER -> other == RISK_MANAGER || other == TRADER || other == DEVICE;
            case TRADER -> other == TRADER || other == DEVICE;
            case AUDITOR -> other == AUDITOR;
            case FEED, DEVICE -> false;
        };
    }
}
