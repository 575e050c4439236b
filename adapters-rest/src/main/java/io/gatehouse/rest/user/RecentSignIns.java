package io.gatehouse.rest.user;

import io.gatehouse.domain.user.SecretHash;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who the credentials of the last moment belong to, so that not every request asks the database. A
 * sign-out elsewhere is noticed when the moment is over: always within a second.
 */
@Singleton
final class RecentSignIns {
    private static final Duration MOMENT = Duration.ofMillis(800);
    private static final int MOST_ENTRIES = 10_000;

    private final Bounded<SecretHash, SignedInAuthentication> recent = new Bounded<>(MOST_ENTRIES);
    private final Clock clock;

    RecentSignIns(Clock clock) {
        this.clock = clock;
    }

    Optional<SignedInAuthentication> find(SecretHash credential) {
        return recent.get(credential, clock.instant());
    }

    /** Remembers an answer of the database that was asked at {@code askedAt}. */
    void add(SecretHash credential, SignedInAuthentication authentication, Instant askedAt) {
        recent.put(credential, authentication, askedAt, askedAt.plus(MOMENT));
    }

    /** Asks the database about everybody again: somebody has been signed out on this node. */
    void forget() {
        recent.clear();
    }
}
