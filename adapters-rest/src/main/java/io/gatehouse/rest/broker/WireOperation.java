package io.gatehouse.rest.broker;

import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.rest.http.WireNames;

/** What a sync did, or would have done, to an account: made it known, or brought it up to date. */
enum WireOperation {
    CREATE,
    UPDATE;

    static WireOperation of(SyncEntry entry) {
        return entry.isFirst() ? CREATE : UPDATE;
    }

    boolean isFirst() {
        return this == CREATE;
    }

    @Override
    public String toString() {
        return WireNames.of(this);
    }
}
