package io.gatehouse.application.user;

import io.gatehouse.application.port.TokenIssuer;
import io.gatehouse.application.port.TokenVerifier;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.UserId;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Access tokens that are known, not signed; good for ten minutes. */
public final class PlainTokens implements TokenIssuer, TokenVerifier {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Map<String, Claims> issued = new HashMap<>();

    @Override
    public AccessToken issue(UserId user, SessionId session, Instant now) {
        String token = "token-" + (issued.size() + 1);
        issued.put(token, new Claims(user, session, now.plus(LIFETIME)));
        return new AccessToken(token, LIFETIME);
    }

    @Override
    public Optional<Claims> verify(String token, Instant now) {
        return Optional.ofNullable(issued.get(token))
                .filter(claims -> now.isBefore(claims.expiresAt()));
    }
}
