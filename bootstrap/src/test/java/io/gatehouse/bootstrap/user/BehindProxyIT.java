package io.gatehouse.bootstrap.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

/** A proxy tells who calls; an address may sign up ten users at once and one a minute. */
class BehindProxyIT {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server =
                TestServer.start(
                        TestDatabase.fresh(),
                        Map.of(
                                "micronaut.server.client-address-header",
                                "X-Forwarded-For",
                                "gatehouse.rate-limits.enabled",
                                true,
                                "gatehouse.rate-limits.address-sign-ups-per-minute",
                                1));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void tellsTheCallersAddressInTheAudit() {
        String user = signUp("198.51.100.1, 203.0.113.1", UUID.randomUUID()).text("user_id");

        Answer created = server.owner().get("/audit?action_type=user_created&limit=500");
        int row = created.texts("data", "actor").indexOf(user);

        assertThat(created.text("data." + row + ".ip")).isEqualTo("203.0.113.1");
        assertThat(created.text("data." + row + ".details.user")).isEqualTo(user);
    }

    @Test
    void letsTheOwnerInWhateverAStrangerTries() {
        for (int attempt = 1; attempt <= 10; attempt++) {
            logIn("203.0.113.2", "wrong-4-meadow");
        }

        Answer stranger = logIn("203.0.113.2", "wrong-4-meadow");
        Answer owner = logIn("203.0.113.3", TestServer.PASSWORD);

        assertThat(stranger.status()).isEqualTo(429);
        assertThat(stranger.text("code")).isEqualTo("too_many_attempts");
        assertThat(owner.status()).isEqualTo(200);
    }

    @Test
    void keepsNoIdempotencyKeyOfASignUpTooMany() {
        for (int joined = 1; joined <= 10; joined++) {
            assertThat(signUp("203.0.113.4", UUID.randomUUID()).status()).isEqualTo(201);
        }
        UUID key = UUID.randomUUID();

        Answer tooMany = signUp("203.0.113.4", key);
        Answer elsewhere = signUp("203.0.113.5", key);

        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.text("code")).isEqualTo("rate_limited");
        assertThat(tooMany.header("RateLimit-Limit")).hasValue("10");
        assertThat(elsewhere.status()).isEqualTo(201);
        assertThat(elsewhere.header("Idempotency-Replayed")).isEmpty();
    }

    private static Answer signUp(String address, UUID key) {
        String json =
                "{\"email\": \"%s@example.com\", \"name\": \"Ada\", \"password\": \"%s\"}"
                        .formatted(key, TestUser.PASSWORD);
        return server.api()
                .send(
                        post(address, "/users", json)
                                .header("Idempotency-Key", key.toString())
                                .build());
    }

    private static Answer logIn(String address, String password) {
        String json =
                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(TestServer.OWNER, password);
        return server.api().send(post(address, "/auth/login", json).build());
    }

    private static HttpRequest.Builder post(String address, String path, String json) {
        URI uri = server.api().base().resolve("/api/v1" + path);
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString(json));
    }
}
