package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.ListFanOut.FanOut;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a signal on the accounts that it was passed on to: how many, and each by itself.
 */
@Serdeable.Serializable
record FanOutBody(
        UUID signalId,
        @Nullable Instant fannedOutAt,
        long accounts,
        long approved,
        long denied,
        long pending,
        long placing,
        long rejected,
        long expired,
        List<FanOutResultBody> data,
        @Nullable String nextCursor) {

    static FanOutBody from(PageRequest request, FanOut fanOut) {
        Signal signal = fanOut.signal();
        Page<FanOutResultBody> page =
                Page.of(
                        request,
                        fanOut.copies(),
                        FanOutResultBody::from,
                        copy -> Cursor.of(copy.account().value()));
        return new FanOutBody(
                signal.id().value(),
                signal.fannedOutAt().orElse(null),
                fanOut.tally().values().stream().mapToLong(Long::longValue).sum(),
                count(fanOut, SignalStatus.APPROVED),
                count(fanOut, SignalStatus.DENIED),
                count(fanOut, SignalStatus.PENDING),
                count(fanOut, SignalStatus.PLACING),
                count(fanOut, SignalStatus.REJECTED),
                count(fanOut, SignalStatus.EXPIRED),
                page.data(),
                page.nextCursor());
    }

    private static long count(FanOut fanOut, SignalStatus status) {
        return fanOut.tally().getOrDefault(status, 0L);
    }
}
