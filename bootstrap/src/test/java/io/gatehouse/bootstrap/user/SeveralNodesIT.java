package io.gatehouse.bootstrap.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

class SeveralNodesIT {
    private static TestServer one;
    private static TestServer other;

    @BeforeAll
    static void start() {
        TestDatabase database = TestDatabase.fresh();
        one = TestServer.start(database, Map.of());
        other = TestServer.start(database, Map.of("gatehouse.identity.open-sign-up", false));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void knowOneAnothersTokens() {
        Api owner = one.owner();

        assertThat(other.api().as(token(owner)).get("/users/me").status()).isEqualTo(200);
        assertThat(keySet(one).raw()).isEqualTo(keySet(other).raw());
    }

    @Test
    void noticeASignOutWithinASecond() {
        Api here = one.owner();
        Api there = other.api().as(token(here));
        assertThat(there.get("/users/me").status()).isEqualTo(200);

        here.post("/auth/logout", "");
        long signedOut = System.nanoTime();
        long lastSeen =
                Stream.generate(() -> there.get("/users/me").status())
                        .takeWhile(status -> status == 200)
                        .mapToLong(status -> System.nanoTime())
                        .max()
                        .orElse(signedOut);

        assertThat(Duration.ofNanos(lastSeen - signedOut)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void publishPublicKeysOnly() {
        Answer keys = keySet(one);

        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.text("keys.0.kty")).isEqualTo("EC");
        assertThat(keys.text("keys.0.crv")).isEqualTo("P-256");
        assertThat(keys.text("keys.0.alg")).isEqualTo("ES256");
        assertThat(keys.raw()).doesNotContain("\"d\"");
    }

    @Test
    void letOwnersAddPeopleWhereSignUpIsClosed() {
        String joining =
                "{\"email\": \"%s@example.com\", \"name\": \"Ada\", \"password\": \"%s\"}"
                        .formatted(UUID.randomUUID(), TestUser.PASSWORD);

        assertThat(other.api().post("/users", joining).status()).isEqualTo(403);
        assertThat(other.owner().post("/users", joining).status()).isEqualTo(201);
    }

    private static Answer keySet(TestServer node) {
        URI address = node.api().base().resolve("/.well-known/jwks.json");
        return node.api().send(HttpRequest.newBuilder(address).build());
    }

    private static String token(Api signedIn) {
        return signedIn.credential().orElseThrow();
    }
}
