package io.gatehouse.persistence.user;

import io.gatehouse.application.port.SessionStore;
import io.gatehouse.domain.user.Session;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.UserId;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;

/** Sessions in PostgreSQL. */
@Singleton
final class JdbcSessions implements SessionStore {
    private final SessionRows rows;

    JdbcSessions(SessionRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Session session) {
        rows.save(SessionRow.from(session));
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return rows.findBySessionId(id.value()).map(SessionRow::to);
    }

    @Override
    public Optional<Session> lock(SessionId id) {
        return rows.findBySessionIdForUpdate(id.value()).map(SessionRow::to);
    }

    @Override
    public void update(Session session) {
        rows.update(SessionRow.from(session));
    }

    @Override
    public void revokeAll(UserId userId, Optional<SessionId> kept, Instant now) {
        rows.revokeAll(userId.value(), kept.map(SessionId::value).orElse(null), now);
    }

    @Override
    public void removeEnded(UserId userId, Instant now) {
        rows.removeEnded(userId.value(), now);
    }
}
