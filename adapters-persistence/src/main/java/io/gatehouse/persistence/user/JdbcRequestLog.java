package io.gatehouse.persistence.user;

import io.gatehouse.application.port.RequestLog;
import io.gatehouse.domain.user.RequestKey;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;

/** Requests under idempotency keys in PostgreSQL. */
@Singleton
final class JdbcRequestLog implements RequestLog {
    private final KeyedRequestRows rows;

    JdbcRequestLog(KeyedRequestRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Instant> take(
            RequestKey key, String fingerprint, Instant now, Instant leaseEnds) {
        int taken = rows.take(key.user().value(), key.text(), fingerprint, now, leaseEnds);
        return taken == 1 ? Optional.of(leaseEnds) : Optional.empty();
    }

    @Override
    public Optional<Entry> find(RequestKey key) {
        return rows.findByUserIdAndRequestKey(key.user().value(), key.text())
                .map(KeyedRequestRow::to);
    }

    @Override
    public void answer(RequestKey key, Instant leaseEnds, Answer answer) {
        rows.answer(
                key.user().value(),
                key.text(),
                leaseEnds,
                answer.status(),
                answer.contentType(),
                answer.body().orElse(null));
    }

    @Override
    public void release(RequestKey key, Instant leaseEnds) {
        rows.release(key.user().value(), key.text(), leaseEnds);
    }

    @Override
    public void forget(Instant before, int atMost) {
        rows.forget(before, atMost);
    }
}
