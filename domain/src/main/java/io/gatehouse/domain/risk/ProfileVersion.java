package io.gatehouse.domain.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A profile, when and by whom it came into force, and the changes that are pending. */
public record ProfileVersion(
        int version,
        RiskProfile profile,
        Instant updatedAt,
        String updatedBy,
        List<PendingChange> pending) {
    public ProfileVersion {
        pending = pending.stream().sorted(PendingChange.IN_ORDER).toList();
    }

    /** Without pending changes. */
    public ProfileVersion(int version, RiskProfile profile, Instant updatedAt, String updatedBy) {
        this(version, profile, updatedAt, updatedBy, List.of());
    }

    /** The same version with other changes pending. */
    public ProfileVersion with(List<PendingChange> others) {
        return new ProfileVersion(version, profile, updatedAt, updatedBy, others);
    }

    /** The same version while a change waits too, in this form. */
    public ProfileVersion waitingFor(PendingChange change) {
        List<PendingChange> all = new ArrayList<>(without(change).pending());
        all.add(change);
        return with(all);
    }

    /** The same version while a change waits no more. */
    public ProfileVersion without(PendingChange change) {
        return with(pending.stream().filter(other -> !other.id().equals(change.id())).toList());
    }

    /** When the next pending change comes into force. */
    public Optional<Instant> nextChangeAt() {
        return pending.stream().map(PendingChange::effectiveAt).findFirst();
    }
}
