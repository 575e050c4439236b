package io.gatehouse.domain.user;

import java.time.Instant;

/** Somebody who signs in; an inactive user keeps everything but may do nothing. */
public record User(
        UserId id,
        Email email,
        UserName name,
        PasswordHash passwordHash,
        Role role,
        boolean isActive,
        Instant createdAt) {

    /** A new active user. */
    public static User registered(
            UserId id,
            Email email,
            UserName name,
            PasswordHash passwordHash,
            Role role,
            Instant now) {
        return new User(id, email, name, passwordHash, role, true, now);
    }

    public User renamed(UserName newName) {
        return new User(id, email, newName, passwordHash, role, isActive, createdAt);
    }

    public User withPassword(PasswordHash newHash) {
        return new User(id, email, name, newHash, role, isActive, createdAt);
    }

    public User inRole(Role newRole) {
        return new User(id, email, name, passwordHash, newRole, isActive, createdAt);
    }

    public User active(boolean nowActive) {
        return new User(id, email, name, passwordHash, role, nowActive, createdAt);
    }

    /** Whether this user can administer the others now. */
    public boolean isActiveOwner() {
        return isActive && role == Role.OWNER;
    }
}
