package io.gatehouse.bootstrap.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Users have 20 requests at once and keys 10, of which one a second comes back; addresses plenty.
 */
class RateLimitsIT {
    private static TestServer server;
    private static TestUser ada;

    @BeforeAll
    static void start() {
        server =
                TestServer.start(
                        TestDatabase.fresh(),
                        Map.of(
                                "gatehouse.rate-limits.enabled", true,
                                "gatehouse.rate-limits.address-requests-per-second", 1_000,
                                "gatehouse.rate-limits.user-requests-per-second", 2,
                                "gatehouse.rate-limits.key-requests-per-second", 1,
                                "gatehouse.rate-limits.burst-seconds", 10));
        ada = TestUser.join(server.api());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aKeySpendsItsOwnRequestsAndNobodyElses() {
        Api first = key("first");
        Api second = key("second");

        Answer refused = refused(() -> first.get("/accounts"));

        assertThat(refused.text("code")).isEqualTo("rate_limited");
        assertThat(refused.header("RateLimit-Limit")).hasValue("10");
        assertThat(refused.header("RateLimit-Remaining")).hasValue("0");
        assertThat(refused.header("Retry-After")).hasValue("1");
        assertThat(second.get("/accounts").status()).isEqualTo(200);
        assertThat(ada.api().get("/accounts").header("RateLimit-Limit")).hasValue("20");
    }

    @Test
    void whoHasSpentHisRequestsCancelsClosesAndHaltsAllTheSame() {
        Api bot = key("bot");
        refused(() -> bot.get("/accounts"));

        String halt = "{\"state\": \"HALTED\", \"reason\": \"It runs away.\"}";
        String nothing = "/orders/" + new UUID(7, 7);

        assertThat(bot.delete("/orders").status()).isEqualTo(200);
        assertThat(bot.delete(nothing).status()).isEqualTo(404);
        assertThat(bot.delete("/positions").status()).isEqualTo(200);
        assertThat(bot.delete("/positions/BTC").status()).isEqualTo(404);
        assertThat(bot.post("/accounts/" + ada.account() + "/halt", halt).status()).isEqualTo(200);
        assertThat(bot.post("/admin/halts", halt).status()).isEqualTo(403);
    }

    @Test
    void aUserSpendsHisOwnRequestsWhateverHisAddress() {
        TestUser eve = TestUser.join(server.api());

        Answer refused = refused(() -> eve.api().get("/users/me"));

        assertThat(refused.header("RateLimit-Limit")).hasValue("20");
        assertThat(TestUser.join(server.api()).api().get("/users/me").status()).isEqualTo(200);
    }

    @Test
    void failedLogInsWaitAndAreToldWhereTheirAddressStands() {
        String json = "{\"email\": \"nobody@example.com\", \"password\": \"not-this-one\"}";

        Answer refused = refused(() -> server.api().post("/auth/login", json));

        assertThat(refused.text("code")).isEqualTo("too_many_attempts");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.header("RateLimit-Limit")).hasValue("10000");
    }

    @Test
    void aServerWithoutLimitsSaysNothingOfThem() {
        Answer answer = TestServer.shared().api().get("/users/me");

        assertThat(answer.header("RateLimit-Limit")).isEmpty();
    }

    private static Api key(String name) {
        String json = "{\"name\": \"%s\", \"role\": \"TRADER\"}".formatted(name);
        return server.api().as(ada.api().post("/api-keys", json).text("secret"));
    }

    /** The first answer that is a refusal for being one too many. */
    private static Answer refused(Supplier<Answer> call) {
        return IntStream.range(0, 60)
                .mapToObj(attempt -> call.get())
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
    }
}
