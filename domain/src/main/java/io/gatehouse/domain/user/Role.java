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
    DEVICE
}
