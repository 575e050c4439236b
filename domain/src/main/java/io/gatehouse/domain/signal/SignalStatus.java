package io.gatehouse.domain.signal;

import java.util.Optional;

/** Where a signal stands on an account; {@link #after} is the one table of what may follow. */
public enum SignalStatus {
    /** Waits for somebody to decide. */
    PENDING,
    /** Approved, and its order is not known yet; to approve it again settles that. */
    PLACING,
    /** Its order is stored. */
    APPROVED,
    /** Approved, but denied; it may be tried again while it lasts. */
    DENIED,
    REJECTED,
    EXPIRED;

    /** The status after an event; empty where the event is refused. */
    public Optional<SignalStatus> after(SignalEvent event) {
        return switch (event) {
            case APPROVE -> afterApproval();
            case REJECT ->
                    this == PENDING || this == DENIED || this == REJECTED
                            ? Optional.of(REJECTED)
                            : Optional.empty();
            case ORDER ->
                    this == PLACING || this == APPROVED ? Optional.of(APPROVED) : Optional.empty();
            case DENY -> this == PLACING ? Optional.of(DENIED) : Optional.empty();
            case LAPSE -> this == PLACING ? Optional.of(EXPIRED) : Optional.empty();
            case EXPIRE -> Optional.of(this == PENDING ? EXPIRED : this);
        };
    }

    /** What has its order keeps it, however often it is approved. */
    private Optional<SignalStatus> afterApproval() {
        return switch (this) {
            case PENDING, PLACING, DENIED -> Optional.of(PLACING);
            case APPROVED -> Optional.of(APPROVED);
            case REJECTED, EXPIRED -> Optional.empty();
        };
    }
}
