package io.gatehouse.rest.broker;

import io.gatehouse.application.account.sync.SyncAccount.Synced;
import io.gatehouse.domain.account.DataState;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.UUID;

/** A sync that was taken: 0 healthy, 2 where the balance is not explained by the deals. */
@Serdeable.Serializable
record SyncBody(UUID syncId, int syncStatus, DataState dataState, Instant lastSyncAt) {
    private static final int HEALTHY = 0;
    private static final int ERROR = 2;

    static SyncBody from(Synced synced) {
        return new SyncBody(
                synced.syncId(),
                synced.state() == DataState.FRESH ? HEALTHY : ERROR,
                synced.state(),
                synced.at());
    }
}
