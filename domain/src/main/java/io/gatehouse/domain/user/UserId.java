package io.gatehouse.domain.user;

import java.util.UUID;

/** Identity of a user. */
public record UserId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
