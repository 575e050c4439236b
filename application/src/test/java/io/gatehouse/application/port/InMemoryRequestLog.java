package io.gatehouse.application.port;

import io.gatehouse.domain.user.RequestKey;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Requests under idempotency keys, in memory. */
public final class InMemoryRequestLog implements RequestLog {
    private final Map<RequestKey, Row> rows = new LinkedHashMap<>();

    private record Row(Instant createdAt, Instant leaseEnds, Entry entry) {
        boolean mayBeTakenOver(String fingerprint, Instant now) {
            return entry.answer().isEmpty()
                    && !leaseEnds.isAfter(now)
                    && entry.fingerprint().equals(fingerprint);
        }

        boolean isHeldUntil(Instant lease) {
            return entry.answer().isEmpty() && leaseEnds.equals(lease);
        }
    }

    @Override
    public synchronized Optional<Instant> take(
            RequestKey key, String fingerprint, Instant now, Instant leaseEnds) {
        Row row = rows.get(key);
        if (row != null && !row.mayBeTakenOver(fingerprint, now)) {
            return Optional.empty();
        }
        rows.put(key, new Row(now, leaseEnds, new Entry(fingerprint, Optional.empty())));
        return Optional.of(leaseEnds);
    }

    @Override
    public synchronized Optional<Entry> find(RequestKey key) {
        return Optional.ofNullable(rows.get(key)).map(Row::entry);
    }

    @Override
    public synchronized void answer(RequestKey key, Instant leaseEnds, Answer answer) {
        rows.computeIfPresent(
                key,
                (k, row) ->
                        row.isHeldUntil(leaseEnds)
                                ? new Row(
                                        row.createdAt(),
                                        leaseEnds,
                                        new Entry(row.entry().fingerprint(), Optional.of(answer)))
                                : row);
    }

    @Override
    public synchronized void release(RequestKey key, Instant leaseEnds) {
        Row row = rows.get(key);
        if (row != null && row.isHeldUntil(leaseEnds)) {
            rows.remove(key);
        }
    }

    @Override
    public synchronized void forget(Instant before, int atMost) {
        rows.entrySet().stream()
                .filter(row -> row.getValue().createdAt().isBefore(before))
                .map(Map.Entry::getKey)
                .limit(atMost)
                .toList()
                .forEach(rows::remove);
    }
}
