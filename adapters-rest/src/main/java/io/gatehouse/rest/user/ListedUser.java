package io.gatehouse.rest.user;

import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.UUID;

/** A user in the list of all. */
@Serdeable.Serializable
record ListedUser(
        UUID userId, String email, String name, Role role, boolean isActive, Instant createdAt) {
    static ListedUser from(User user) {
        return new ListedUser(
                user.id().value(),
                user.email().value(),
                user.name().value(),
                user.role(),
                user.isActive(),
                user.createdAt());
    }
}
