package io.gatehouse.persistence.user;

import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.util.UUID;

/** A row of users. */
@MappedEntity("users")
record UserRow(
        @Id UUID userId,
        String email,
        String name,
        String passwordHash,
        Role role,
        boolean active,
        Instant createdAt) {

    static UserRow from(User user) {
        return new UserRow(
                user.id().value(),
                user.email().value(),
                user.name().value(),
                user.passwordHash().value(),
                user.role(),
                user.isActive(),
                user.createdAt());
    }

    User to() {
        return new User(
                new UserId(userId),
                new Email(email),
                new UserName(name),
                new PasswordHash(passwordHash),
                role,
                active,
                createdAt);
    }

    @Override
    public String toString() {
        return "UserRow[" + userId + "]";
    }
}
