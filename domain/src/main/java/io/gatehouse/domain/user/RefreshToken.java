package io.gatehouse.domain.user;

import java.util.Optional;
import java.util.UUID;

/** Renews a session once: names the session and proves it by a random secret; never shown. */
public record RefreshToken(SessionId sessionId, String secret) {
    private static final int ID_LENGTH = 36;
    private static final int LONGEST = 128;

    /** The token in a text that a client sent; empty when it has not the shape of one. */
    public static Optional<RefreshToken> parse(String text) {
        if (text.length() > LONGEST || text.indexOf('.') != ID_LENGTH) {
            return Optional.empty();
        }
        return id(text.substring(0, ID_LENGTH))
                .map(id -> new RefreshToken(new SessionId(id), text.substring(ID_LENGTH + 1)));
    }

    /** What the client keeps and sends back. */
    public String text() {
        return sessionId + "." + secret;
    }

    public SecretHash hash() {
        return SecretHash.of(secret);
    }

    @Override
    public String toString() {
        return "RefreshToken[" + sessionId + "]";
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
