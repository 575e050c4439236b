package io.gatehouse.domain.risk;

/** What has become of a change that had to wait. */
public enum ChangeStatus {
    /** It waits. */
    PENDING,
    /** It came into force. */
    APPLIED,
    /** Somebody took it back. */
    CANCELLED,
    /** A later change named all its fields. */
    REPLACED
}
