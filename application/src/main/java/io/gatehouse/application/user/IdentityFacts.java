package io.gatehouse.application.user;

import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.user.User;

import java.util.Map;
import java.util.Optional;

/** What the house's trail says of users and keys; never an address that was typed, or a secret. */
final class IdentityFacts {
    private static final String CATEGORY = "identity";

    private IdentityFacts() {}

    static AuditFact signedIn() {
        return fact("login", "Signed in.", Map.of(), true);
    }

    static AuditFact notSignedIn() {
        return fact("login", "Failed to sign in.", Map.of(), false);
    }

    static AuditFact signedOut() {
        return fact("logout", "Signed out.", Map.of(), true);
    }

    /** The user's session, though it may be a thief who came. */
    static AuditFact refreshTokenReused() {
        return fact(
                "refresh_token_reused",
                "A session was ended: a refresh token came that was not its latest.",
                Map.of(),
                false);
    }

    static AuditFact userCreated(User user) {
        return fact(
                "user_created",
                "A user was added.",
                Map.of("user", user.id().toString(), "role", user.role().name()),
                true);
    }

    static AuditFact userRenamed(User before, User after) {
        return fact(
                "user_renamed",
                "Took another name.",
                Map.of("name_before", before.name().toString(), "name", after.name().toString()),
                true);
    }

    static AuditFact passwordChanged() {
        return fact("password_changed", "Chose another password.", Map.of(), true);
    }

    static AuditFact passwordReset(User user, int endedKeys) {
        return fact(
                "password_reset",
                "A user's password was reset from the command line.",
                Map.of(
                        "user", user.id().toString(),
                        "keys_ended", Integer.toString(endedKeys)),
                true);
    }

    static AuditFact administered(User before, User after, int endedKeys) {
        return fact(
                "user_changed",
                "Role or activity of a user was set.",
                Map.of(
                        "user", after.id().toString(),
                        "role_before", before.role().name(),
                        "role", after.role().name(),
                        "active_before", Boolean.toString(before.isActive()),
                        "active", Boolean.toString(after.isActive()),
                        "keys_ended", Integer.toString(endedKeys)),
                true);
    }

    static AuditFact keyCreated(ApiKey key) {
        return fact(
                "key_created",
                "An API key was made.",
                Map.of(
                        "key", key.id().toString(),
                        "role", key.role().name(),
                        "account", key.account().map(Object::toString).orElse("")),
                true);
    }

    static AuditFact keyRevoked(ApiKeyId key) {
        return fact("key_revoked", "An API key was ended.", Map.of("key", key.toString()), true);
    }

    private static AuditFact fact(
            String type, String description, Map<String, String> details, boolean success) {
        return new AuditFact(
                type,
                CATEGORY,
                description,
                details,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                success);
    }
}
