package io.gatehouse.rest.user;

import io.gatehouse.application.user.SessionTokens;
import io.micronaut.serde.annotation.Serdeable;

/** The tokens of a session; {@code expires_in} is the access token's life in seconds. */
@Serdeable.Serializable
record TokensBody(String accessToken, String refreshToken, String tokenType, long expiresIn) {
    static TokensBody from(SessionTokens tokens) {
        return new TokensBody(
                tokens.access().value(),
                tokens.refresh().text(),
                "Bearer",
                tokens.access().lifetime().toSeconds());
    }

    @Override
    public String toString() {
        return "TokensBody[********]";
    }
}
