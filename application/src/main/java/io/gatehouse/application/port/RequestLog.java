package io.gatehouse.application.port;

import io.gatehouse.domain.user.RequestKey;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers which request came under which key, and what it was answered; each call is committed by
 * itself.
 */
public interface RequestLog {
    /**
     * Takes the key for a request until {@code leaseEnds}: a new key, or one whose holder let its
     * lease run out with the same fingerprint. Empty when it is held or answered.
     */
    Optional<Instant> take(RequestKey key, String fingerprint, Instant now, Instant leaseEnds);

    /** What stands under a key. */
    Optional<Entry> find(RequestKey key);

    /** Stores the answer, if the lease is still the one that was taken. */
    void answer(RequestKey key, Instant leaseEnds, Answer answer);

    /** Gives the key back unanswered, if the lease is still the one that was taken. */
    void release(RequestKey key, Instant leaseEnds);

    /** Removes up to {@code atMost} entries that were made before. */
    void forget(Instant before, int atMost);

    /** A key in use: by which request, and its answer when there is one. */
    record Entry(String fingerprint, Optional<Answer> answer) {}

    /** An answer as it went out; the body is left out when it must not be kept. */
    record Answer(int status, String contentType, Optional<String> body) {}
}
