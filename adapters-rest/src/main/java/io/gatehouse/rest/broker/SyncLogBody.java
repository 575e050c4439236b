package io.gatehouse.rest.broker;

import io.gatehouse.domain.broker.SyncEntry;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One sync of the log; refused ones left everything as it was. */
@Serdeable.Serializable
record SyncLogBody(
        UUID syncId,
        UUID accountId,
        String operationType,
        @Nullable SnapshotBody beforeSnapshot,
        @Nullable SnapshotBody afterSnapshot,
        Instant syncTimestamp,
        boolean success,
        @Nullable String errorCode,
        @Nullable String errorMessage) {
    static SyncLogBody from(SyncEntry entry) {
        Optional<SyncEntry.Refusal> refusal = entry.refusal();
        return new SyncLogBody(
                entry.id(),
                entry.account().value(),
                WireOperation.of(entry).toString(),
                entry.before().map(SnapshotBody::from).orElse(null),
                entry.after().map(SnapshotBody::from).orElse(null),
                entry.at(),
                entry.success(),
                refusal.map(SyncEntry.Refusal::code).orElse(null),
                refusal.map(SyncEntry.Refusal::message).orElse(null));
    }
}
