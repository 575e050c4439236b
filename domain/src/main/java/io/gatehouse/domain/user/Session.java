package io.gatehouse.domain.user;

import java.time.Instant;
import java.util.Optional;

/** One sign-in; of its refresh tokens only the latest is good, known by its hash. */
public record Session(
        SessionId id,
        UserId userId,
        SecretHash refreshHash,
        Instant startedAt,
        Instant expiresAt,
        Optional<Instant> revokedAt) {

    /** A session that begins now. */
    public static Session started(
            SessionId id, UserId userId, SecretHash refreshHash, SessionTerms terms, Instant now) {
        return new Session(
                id, userId, refreshHash, now, terms.expiryOf(now, now), Optional.empty());
    }

    public boolean isLiveAt(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }

    /** The session after a refresh: the old token is spent. */
    public Session refreshed(SecretHash next, SessionTerms terms, Instant now) {
        return new Session(id, userId, next, startedAt, terms.expiryOf(startedAt, now), revokedAt);
    }

    /** The session with every token of it dead; the first revocation's time stays. */
    public Session revoked(Instant now) {
        return new Session(
                id,
                userId,
                refreshHash,
                startedAt,
                expiresAt,
                revokedAt.or(() -> Optional.of(now)));
    }
}
