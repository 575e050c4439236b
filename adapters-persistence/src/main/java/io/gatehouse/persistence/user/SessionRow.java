package io.gatehouse.persistence.user;

import io.gatehouse.domain.user.SecretHash;
import io.gatehouse.domain.user.Session;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of sessions. */
@MappedEntity("sessions")
record SessionRow(
        @Id UUID sessionId,
        UUID userId,
        String refreshHash,
        Instant startedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    static SessionRow from(Session session) {
        return new SessionRow(
                session.id().value(),
                session.userId().value(),
                session.refreshHash().hex(),
                session.startedAt(),
                session.expiresAt(),
                session.revokedAt().orElse(null));
    }

    Session to() {
        return new Session(
                new SessionId(sessionId),
                new UserId(userId),
                new SecretHash(refreshHash),
                startedAt,
                expiresAt,
                Optional.ofNullable(revokedAt));
    }
}
