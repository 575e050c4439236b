package io.gatehouse.application.user;

import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.port.TokenVerifier;
import io.gatehouse.application.port.TokenVerifier.Claims;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.user.SecretHash;
import io.gatehouse.domain.user.User;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Says who is behind an access token or API key, as things stand now: role and activity are the
 * user's of today.
 */
public final class Authenticate {
    private final UserStore users;
    private final SessionStore sessions;
    private final ApiKeyStore apiKeys;
    private final TokenVerifier tokens;
    private final Clock clock;

    public Authenticate(
            UserStore users,
            SessionStore sessions,
            ApiKeyStore apiKeys,
            TokenVerifier tokens,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.apiKeys = apiKeys;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Empty when the credential is not, or no longer, good. */
    public Optional<SignedIn> authenticate(String credential) {
        return credential.startsWith(ApiKey.PREFIX) ? byKey(credential) : byToken(credential);
    }

    private Optional<SignedIn> byKey(String secret) {
        return apiKeys.findBySecret(SecretHash.of(secret))
                .filter(key -> !key.isRevoked() && !key.isForDevice())
                .filter(this::isStillGranted)
                .map(key -> new SignedIn.ByKey(key.actor(), key.id()));
    }

    private boolean isStillGranted(ApiKey key) {
        // Whoever lost a role since has lost the keys that need it.
        return users.find(key.userId())
                .filter(User::isActive)
                .filter(user -> user.role().mayGrant(key.role()))
                .isPresent();
    }

    private Optional<SignedIn> byToken(String token) {
        Instant now = clock.instant();
        return tokens.verify(token, now)
                .filter(claims -> isLive(claims, now))
                .flatMap(
                        claims ->
                                users.find(claims.user())
                                        .filter(User::isActive)
                                        .map(user -> signedIn(user, claims)));
    }

    private boolean isLive(Claims claims, Instant now) {
        return sessions.find(claims.session())
                .filter(session -> session.userId().equals(claims.user()))
                .filter(session -> session.isLiveAt(now))
                .isPresent();
    }

    private static SignedIn signedIn(User user, Claims claims) {
        return new SignedIn.BySession(
                new Actor(user.id(), user.role(), Optional.empty()), claims.session());
    }
}
