package io.gatehouse.application.port;

import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.UserId;

import java.time.Duration;
import java.time.Instant;

/** Signs access tokens. */
@FunctionalInterface
public interface TokenIssuer {
    AccessToken issue(UserId user, SessionId session, Instant now);

    /** A signed token and how long it is good for from its issue on. */
    record AccessToken(String value, Duration lifetime) {
        @Override
        public String toString() {
            return "AccessToken[********]";
        }
    }
}
