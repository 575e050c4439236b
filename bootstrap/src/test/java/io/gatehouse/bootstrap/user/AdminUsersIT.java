package io.gatehouse.bootstrap.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class AdminUsersIT {
    private final Api api = TestServer.shared().api();
    private final Api owner = TestServer.shared().owner();

    @Test
    void setsARoleFromTheNextRequestOn() {
        TestUser tom = TestUser.join(api);
        assertThat(tom.api().get("/admin/users").status()).isEqualTo(403);

        Answer changed = owner.patch("/admin/users/" + tom.id(), "{\"role\": \"AUDITOR\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("role")).isEqualTo("AUDITOR");
        assertThat(tom.api().get("/admin/users").status()).isEqualTo(200);
        assertThat(tom.api().patch("/admin/users/" + tom.id(), "{\"role\": \"OWNER\"}").status())
                .isEqualTo(403);
    }

    @Test
    void disablesAtOnce() {
        TestUser tom = TestUser.join(api);
        assertThat(tom.api().get("/users/me").status()).isEqualTo(200);

        owner.patch("/admin/users/" + tom.id(), "{\"is_active\": false}");

        assertThat(tom.api().get("/users/me").status()).isEqualTo(401);
        Answer logIn =
                api.post(
                        "/auth/login",
                        "{\"email\": \"%s\", \"password\": \"%s\"}"
                                .formatted(tom.email(), TestUser.PASSWORD));
        assertThat(logIn.status()).isEqualTo(401);
    }

    @Test
    void endsTheKeysOfWhoIsDisabledForGood() {
        TestUser tom = TestUser.join(api);
        Answer key = tom.api().post("/api-keys", "{\"name\": \"bot\"}");
        Api bot = api.as(key.text("secret"));
        assertThat(bot.get("/users/me").status()).isEqualTo(200);

        owner.patch("/admin/users/" + tom.id(), "{\"is_active\": false}");
        assertThat(bot.get("/users/me").status()).isEqualTo(401);
        owner.patch("/admin/users/" + tom.id(), "{\"is_active\": true}");

        assertThat(bot.get("/users/me").status()).isEqualTo(401);
    }

    @Test
    void keepsTheLastOwner() {
        String self = owner.get("/users/me").text("user_id");

        Answer answer = owner.patch("/admin/users/" + self, "{\"role\": \"TRADER\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("last_owner");
    }

    @Test
    void listsPageByPage() {
        TestUser older = TestUser.join(api);
        TestUser newer = TestUser.join(api);

        Answer first = owner.get("/admin/users?limit=1");
        Answer second = owner.get("/admin/users?limit=1&cursor=" + first.text("next_cursor"));

        assertThat(first.text("data.0.user_id")).isEqualTo(newer.id());
        assertThat(second.text("data.0.user_id")).isEqualTo(older.id());
    }

    @Test
    void missesUnknownUsers() {
        assertThat(owner.get("/admin/users/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(owner.get("/admin/users/nonsense").status()).isEqualTo(404);
        assertThat(owner.patch("/admin/users/" + UUID.randomUUID(), "{}").status()).isEqualTo(404);
    }

    @Test
    void namesBadFields() {
        String self = owner.get("/users/me").text("user_id");

        Answer unknownRole = owner.patch("/admin/users/" + self, "{\"role\": \"KING\"}");
        Answer unknownField = owner.patch("/admin/users/" + self, "{\"email\": \"a@b.co\"}");

        assertThat(unknownRole.status()).isEqualTo(422);
        assertThat(unknownRole.text("errors.0.field")).isEqualTo("role");
        assertThat(unknownField.status()).isEqualTo(400);
    }

    @Test
    void changesOnesOwnNameAndPassword() {
        TestUser tom = TestUser.join(api);
        Api elsewhere = api.loggedIn(tom.email(), TestUser.PASSWORD);

        Answer changed =
                tom.api()
                        .patch(
                                "/users/me",
                                """
                                {"name": "Thomas", "current_password": "copper-4-meadow",
                                 "password": "tidal-9-lantern"}""");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo("Thomas");
        assertThat(tom.api().get("/users/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/users/me").status()).isEqualTo(401);
        assertThat(api.loggedIn(tom.email(), "tidal-9-lantern").get("/users/me").status())
                .isEqualTo(200);
    }

    @Test
    void needsThePresentPasswordForANewOne() {
        TestUser tom = TestUser.join(api);

        Answer without = tom.api().patch("/users/me", "{\"password\": \"tidal-9-lantern\"}");
        Answer wrong =
                tom.api()
                        .patch(
                                "/users/me",
                                "{\"current_password\": \"x\", \"password\": \"tidal-9-lantern\"}");

        assertThat(without.status()).isEqualTo(422);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("errors.0.field")).isEqualTo("current_password");
    }
}
