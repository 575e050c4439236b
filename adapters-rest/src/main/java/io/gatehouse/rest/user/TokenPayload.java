package io.gatehouse.rest.user;

import com.nimbusds.jose.Payload;

import io.gatehouse.application.port.TokenVerifier.Claims;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an access token says: whose it is, of which session, and when it is good, in seconds. */
record TokenPayload(
        UserId user, SessionId session, UUID tokenId, Instant issuedAt, Instant expiresAt) {
    private static final String ISSUER = "gatehouse";
    private static final String AUDIENCE = "gatehouse-api";
    private static final long CLOCK_SKEW_SECONDS = 30;

    Payload to() {
        return new Payload(
                Map.of(
                        "iss", ISSUER,
                        "aud", AUDIENCE,
                        "sub", user.toString(),
                        "sid", session.toString(),
                        "jti", tokenId.toString(),
                        "iat", issuedAt.getEpochSecond(),
                        "exp", expiresAt.getEpochSecond()));
    }

    /** Empty when a claim is missing, of another kind, or names another issuer or audience. */
    static Optional<TokenPayload> from(Payload payload) {
        Map<String, Object> claims = payload.toJSONObject();
        if (claims == null
                || !ISSUER.equals(claims.get("iss"))
                || !AUDIENCE.equals(claims.get("aud"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(claims));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isInForce(Instant now) {
        return now.isBefore(expiresAt) && !issuedAt.isAfter(now.plusSeconds(CLOCK_SKEW_SECONDS));
    }

    Claims claims() {
        return new Claims(user, session, expiresAt);
    }

    private static TokenPayload read(Map<String, Object> claims) {
        return new TokenPayload(
                new UserId(id(claims, "sub")),
                new SessionId(id(claims, "sid")),
                id(claims, "jti"),
                second(claims, "iat"),
                second(claims, "exp"));
    }

    private static UUID id(Map<String, Object> claims, String name) {
        return UUID.fromString(String.valueOf(claims.get(name)));
    }

    private static Instant second(Map<String, Object> claims, String name) {
        if (claims.get(name) instanceof Long seconds) {
            return Instant.ofEpochSecond(seconds);
        }
        throw new IllegalArgumentException(name + " is no time");
    }
}
