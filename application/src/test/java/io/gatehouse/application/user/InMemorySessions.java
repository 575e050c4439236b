package io.gatehouse.application.user;

import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.SessionStore;
import io.gatehouse.domain.user.Session;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions in a map. */
public final class InMemorySessions implements SessionStore, Reversible {
    private final Map<SessionId, Session> byId = new HashMap<>();

    @Override
    public void add(Session session) {
        byId.put(session.id(), session);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Session> lock(SessionId id) {
        return find(id);
    }

    @Override
    public void update(Session session) {
        byId.replace(session.id(), session);
    }

    @Override
    public void revokeAll(UserId userId, Optional<SessionId> kept, Instant now) {
        byId.replaceAll(
                (id, session) ->
                        session.userId().equals(userId) && !kept.equals(Optional.of(id))
                                ? session.revoked(now)
                                : session);
    }

    @Override
    public void removeEnded(UserId userId, Instant now) {
        byId.values()
                .removeIf(session -> session.userId().equals(userId) && !session.isLiveAt(now));
    }

    @Override
    public Runnable snapshot() {
        Map<SessionId, Session> copy = Map.copyOf(byId);
        return () -> {
            byId.clear();
            byId.putAll(copy);
        };
    }
}
