package io.gatehouse.bootstrap.user;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;

import java.util.UUID;

/** A trader who has joined and signed in. */
public record TestUser(String id, String email, String account, Api api) {
    public static final String PASSWORD = "copper-4-meadow";

    /** Somebody new at each call. */
    public static TestUser join(Api anonymous) {
        String email = "user-" + UUID.randomUUID() + "@example.com";
        Answer joined =
                anonymous.post(
                        "/users",
                        "{\"email\": \"%s\", \"name\": \"Somebody\", \"password\": \"%s\"}"
                                .formatted(email, PASSWORD));
        return new TestUser(
                joined.text("user_id"),
                email,
                joined.text("accounts.0.account_id"),
                anonymous.loggedIn(email, PASSWORD));
    }
}
