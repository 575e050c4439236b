package io.gatehouse.application.port;

import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Optional;

/** Checks access tokens: signature, kind, issuer, audience and time. */
@FunctionalInterface
public interface TokenVerifier {
    /** What a good token claims; whether its session still lives is another question. */
    Optional<Claims> verify(String token, Instant now);

    /** Whose token it is, until when. */
    record Claims(UserId user, SessionId session, Instant expiresAt) {}
}
