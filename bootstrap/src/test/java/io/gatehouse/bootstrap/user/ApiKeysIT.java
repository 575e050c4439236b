package io.gatehouse.bootstrap.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

class ApiKeysIT {
    private final Api api = TestServer.shared().api();
    private Api ada = api;
    private String account = "";

    @BeforeEach
    void join() {
        TestUser user = TestUser.join(api);
        ada = user.api();
        account = user.account();
    }

    @Test
    void showsTheSecretOnceAndSignsInWithIt() {
        Answer created = create(ada, "TRADER", account);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("secret")).startsWith("gk_").hasSize(46);
        assertThat(created.text("account_id")).isEqualTo(account);
        assertThat(api.as(created.text("secret")).get("/users/me").status()).isEqualTo(200);
        assertThat(ada.get("/api-keys").raw())
                .contains(created.text("key_id"))
                .doesNotContain(created.text("secret"));
    }

    @Test
    void keepsNoSecretForARetry() {
        String json = "{\"name\": \"bot\"}";
        String key = UUID.randomUUID().toString();
        assertThat(ada.post("/api-keys", json, key).status()).isEqualTo(201);

        assertThat(ada.post("/api-keys", json, key).status()).isEqualTo(409);
        assertThat(ada.get("/api-keys").at("data").size()).isEqualTo(1);
    }

    @Test
    void endsAtRevocation() {
        Answer created = create(ada, "TRADER", account);
        Api bot = api.as(created.text("secret"));
        assertThat(bot.get("/users/me").status()).isEqualTo(200);

        assertThat(ada.delete("/api-keys/" + created.text("key_id")).status()).isEqualTo(204);

        assertThat(bot.get("/users/me").status()).isEqualTo(401);
        assertThat(ada.delete("/api-keys/" + created.text("key_id")).status()).isEqualTo(404);
    }

    @Test
    void reachesNoForeignAccount() {
        String foreign = TestUser.join(api).account();

        assertThat(create(ada, "TRADER", foreign).status()).isEqualTo(404);
        assertThat(create(ada, "TRADER", UUID.randomUUID().toString()).status()).isEqualTo(404);
    }

    @Test
    void cannotBeRevokedByOthers() {
        String key = create(ada, "TRADER", account).text("key_id");

        assertThat(TestUser.join(api).api().delete("/api-keys/" + key).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"OWNER", "RISK_MANAGER", "AUDITOR", "FEED"})
    void hasNoRoleAboveItsMakers(String role) {
        assertThat(create(ada, role, account).status()).isEqualTo(403);
    }

    @Test
    void keepsFeedsFromEverythingElse() {
        Answer created =
                TestServer.shared()
                        .owner()
                        .post("/api-keys", "{\"name\": \"feed\", \"role\": \"FEED\"}");
        Api feed = api.as(created.text("secret"));

        assertThat(feed.get("/users/me").status()).isEqualTo(403);
        assertThat(feed.get("/api-keys").status()).isEqualTo(403);
        assertThat(feed.get("/admin/users").status()).isEqualTo(403);
    }

    @Test
    void makesNoKeysByAKeyOfOneAccount() {
        Api bot = api.as(create(ada, "TRADER", account).text("secret"));

        assertThat(create(bot, "TRADER", account).status()).isEqualTo(403);
        assertThat(bot.patch("/users/me", "{\"name\": \"Bot\"}").status()).isEqualTo(403);
    }

    @Test
    void makesAndEndsNoKeysByAKey() {
        Answer leaked = ada.post("/api-keys", "{\"name\": \"bot\"}");
        Api thief = api.as(leaked.text("secret"));

        Answer made = thief.post("/api-keys", "{\"name\": \"mine\"}");
        Answer ended = thief.delete("/api-keys/" + leaked.text("key_id"));

        assertThat(made.status()).isEqualTo(403);
        assertThat(made.text("detail"))
                .isEqualTo("API keys are made and ended by who has signed in, not by a key.");
        assertThat(ended.status()).isEqualTo(403);
        assertThat(ada.get("/api-keys").texts("data", "key_id"))
                .containsExactly(leaked.text("key_id"));
    }

    @Test
    void isForDevicesOfSyncedAccountsOnly() {
        Answer opened =
                ada.post(
                        "/accounts",
                        "{\"name\": \"Terminal\", \"mode\": \"LIVE\", \"broker\": \"mt5\"}");
        assertThat(opened.status()).as(opened.raw()).isEqualTo(201);
        String terminal = opened.text("account_id");

        Answer created = create(ada, "DEVICE", terminal);

        assertThat(created.status()).as(created.raw()).isEqualTo(201);
        assertThat(created.text("secret")).startsWith("gd_").hasSize(46);
        assertThat(ada.get("/api-keys").texts("data", "role")).containsExactly("DEVICE");
        assertThat(api.as(created.text("secret")).get("/users/me").status()).isEqualTo(401);
        assertThat(create(ada, "DEVICE", account).text("errors.0.field")).isEqualTo("account_id");
        assertThat(create(TestUser.join(api).api(), "DEVICE", terminal).status()).isEqualTo(404);
        assertThat(create(TestServer.shared().owner(), "DEVICE", terminal).status()).isEqualTo(201);
    }

    private static Answer create(Api by, String role, String account) {
        return by.post(
                "/api-keys",
                "{\"name\": \"bot\", \"role\": \"%s\", \"account_id\": \"%s\"}"
                        .formatted(role, account));
    }
}
