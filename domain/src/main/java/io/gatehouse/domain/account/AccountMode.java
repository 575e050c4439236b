package io.gatehouse.domain.account;

/** Whether fills move simulated or real money; an account's broker must be of the same kind. */
public enum AccountMode {
    PAPER,
    LIVE
}
