package io.gatehouse.application.port;

import io.gatehouse.domain.user.Session;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Optional;

/** Keeps the sessions. */
public interface SessionStore {
    void add(Session session);

    Optional<Session> find(SessionId id);

    /** The session, locked until the transaction ends. */
    Optional<Session> lock(SessionId id);

    /** Replaces refresh hash, expiry and revocation. */
    void update(Session session);

    /** Revokes what the user still has open, but for the session to keep. */
    void revokeAll(UserId userId, Optional<SessionId> kept, Instant now);

    /** Forgets the user's sessions that are revoked or expired. */
    void removeEnded(UserId userId, Instant now);
}
