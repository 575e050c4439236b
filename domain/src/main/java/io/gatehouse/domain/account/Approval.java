package io.gatehouse.domain.account;

/** Who decides about a signal that reaches an account by a subscription. */
public enum Approval {
    /** Nobody: it is ordered at once. */
    AUTO,
    /** The account's user. */
    MANUAL
}
