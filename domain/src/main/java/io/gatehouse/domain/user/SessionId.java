package io.gatehouse.domain.user;

import java.util.UUID;

/** Identity of a session: one sign-in and every token that descends from it. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
