package io.gatehouse.rest.http.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.rest.http.Calls;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@MicronautTest
class OnceTest {
    private static final String DEPOSITS = "/api/v1/counter/deposits";
    private static final String ANN = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String BOB = "01890a5d-ac96-774b-bcce-b302099a8058";

    private final Calls calls;
    private final CounterController controller;
    private final String key = UUID.randomUUID().toString();

    OnceTest(EmbeddedServer server, CounterController controller) {
        this.calls = Calls.to(server);
        this.controller = controller;
    }

    @BeforeEach
    void startCounting() {
        controller.reset();
    }

    @Test
    void repeatsTheAnswerToTheLetterWithoutRunningAgain() {
        var first = post(DEPOSITS, "{\"amount\":\"100.00\"}");
        var retry = post(DEPOSITS, "{\"amount\":\"100.00\"}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(retry.body())
                .isEqualTo("{\"run\":1,\"amount\":\"100.00\"}")
                .isEqualTo(first.body());
        assertThat(retry.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(retry.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(controller.runs()).isEqualTo(1);
    }

    @Test
    void repeatsNothingToAKeyOfTheUserThatIsBoundToAnAccount() {
        post(DEPOSITS, "{\"amount\":1}");

        var bound =
                calls.post(
                        DEPOSITS,
                        "{\"amount\":1}",
                        "X-Test-User",
                        ANN,
                        "X-Test-Account",
                        BOB,
                        "Idempotency-Key",
                        key);

        assertIsRefused(bound, 422, "idempotency_key_reused");
        assertThat(controller.runs()).isEqualTo(1);
    }

    @Test
    void runsEveryTimeWithoutAKey() {
        calls.post(DEPOSITS, "{\"amount\":1}", "X-Test-User", ANN);
        calls.post(DEPOSITS, "{\"amount\":1}", "X-Test-User", ANN);

        assertThat(controller.runs()).isEqualTo(2);
    }

    @Test
    void refusesAKnownKeyToAnotherBodyOrAccountOrAddress() {
        post(DEPOSITS, "{\"amount\":1}");

        assertIsRefused(post(DEPOSITS, "{\"amount\":2}"), 422, "idempotency_key_reused");
        assertIsRefused(
                post("/api/v1/counter/secrets", "{\"amount\":1}"), 422, "idempotency_key_reused");
        var forAnotherAccount =
                calls.post(
                        DEPOSITS,
                        "{\"amount\":1}",
                        "X-Test-User",
                        ANN,
                        "Idempotency-Key",
                        key,
                        "X-Account-Id",
                        BOB);
        assertIsRefused(forAnotherAccount, 422, "idempotency_key_reused");
        assertThat(controller.runs()).isEqualTo(1);
    }

    @Test
    void scopesKeysToTheirUser() {
        post(DEPOSITS, "{\"amount\":1}");
        var other =
                calls.post(DEPOSITS, "{\"amount\":2}", "X-Test-User", BOB, "Idempotency-Key", key);

        assertThat(other.body()).isEqualTo("{\"run\":2,\"amount\":\"2\"}");
    }

    @Test
    void tellsRetriesThatTheFirstIsStillRunning() {
        controller.close();
        var first =
                CompletableFuture.supplyAsync(() -> post("/api/v1/counter/slow", "{\"amount\":1}"));
        // Whichever comes second is refused at once; the one that holds the key waits for the gate.
        var second =
                CompletableFuture.supplyAsync(() -> post("/api/v1/counter/slow", "{\"amount\":1}"));
        var refused = (HttpResponse<?>) CompletableFuture.anyOf(first, second).join();
        controller.open();

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body().toString()).contains("\"code\":\"request_running\"");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(Stream.of(first, second).map(answer -> answer.join().statusCode()))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(controller.runs()).isEqualTo(1);
    }

    @Test
    void runsOnceWhenSixteenComeAtOnce() {
        var answers =
                IntStream.range(0, 16)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () -> post(DEPOSITS, "{\"amount\":1}")))
                        .toList();

        assertThat(answers.stream().map(answer -> answer.join().statusCode())).isSubsetOf(201, 409);
        assertThat(controller.runs()).isEqualTo(1);
        assertThat(post(DEPOSITS, "{\"amount\":1}").body())
                .isEqualTo("{\"run\":1,\"amount\":\"1\"}");
    }

    @Test
    void repeatsARefusalToo() {
        var first = post("/api/v1/counter/refused", "{}");
        var retry = post("/api/v1/counter/refused", "{}");

        assertThat(retry.statusCode()).isEqualTo(422);
        assertThat(retry.body()).contains("\"message\":\"run 1\"").isEqualTo(first.body());
        assertThat(retry.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void runsAgainAfterAFaultOfOurs() {
        var first = post("/api/v1/counter/broken", "{\"amount\":1}");
        var retry = post("/api/v1/counter/broken", "{\"amount\":1}");

        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(retry.statusCode()).isEqualTo(200);
        assertThat(retry.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void runsAgainWhereTheAnswerSaysWhenToTryAgain() {
        var first = post("/api/v1/counter/early", "{\"amount\":1}");
        var retry = post("/api/v1/counter/early", "{\"amount\":1}");

        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(first.headers().firstValue("Retry-After")).contains("1");
        assertThat(retry.statusCode()).isEqualTo(200);
    }

    @Test
    void neitherStoresNorRepeatsAnAnswerWithASecret() {
        assertThat(post("/api/v1/counter/secrets", "{\"amount\":1}").statusCode()).isEqualTo(200);
        assertIsRefused(post("/api/v1/counter/secrets", "{\"amount\":1}"), 409, "answer_not_kept");
        assertThat(controller.runs()).isEqualTo(1);
    }

    @Test
    void refusesKeysThatCannotBe() {
        var tooLong = postUnder("k".repeat(256));

        assertIsRefused(tooLong, 400, "idempotency_key_malformed");
        assertThat(tooLong.body()).contains("\"errors\":[{\"field\":\"Idempotency-Key\"");
        assertIsRefused(postUnder("two words"), 400, "idempotency_key_malformed");
        assertThat(postUnder("k".repeat(255)).statusCode()).isEqualTo(201);
    }

    @Test
    void derivesTheSameIdentityFromTheSameUserAndKey() {
        String first =
                calls.post(
                                "/api/v1/counter/orders",
                                "",
                                "X-Test-User",
                                ANN,
                                "Idempotency-Key",
                                "k1")
                        .body();
        String retry =
                calls.post(
                                "/api/v1/counter/orders",
                                "",
                                "X-Test-User",
                                ANN,
                                "Idempotency-Key",
                                "k1")
                        .body();
        String ofBob =
                calls.post(
                                "/api/v1/counter/orders",
                                "",
                                "X-Test-User",
                                BOB,
                                "Idempotency-Key",
                                "k1")
                        .body();

        // sha256("01890a5d-ac96-774b-bcce-b302099a8057\nk1"), its first 16 bytes, and those as a
        // UUID of version 8.
        assertThat(first)
                .isEqualTo(retry)
                .isEqualTo(
                        "ik-3b596b6f97b51bdd3779420f47a65c6c 3b596b6f-97b5-8bdd-b779-420f47a65c6c");
        assertThat(ofBob).isNotEqualTo(first);
        assertThat(calls.post("/api/v1/counter/orders", "").body()).isEqualTo("none none");
    }

    private HttpResponse<String> post(String path, String body) {
        return calls.post(path, body, "X-Test-User", ANN, "Idempotency-Key", key);
    }

    private HttpResponse<String> postUnder(String anyKey) {
        return calls.post(
                DEPOSITS, "{\"amount\":1}", "X-Test-User", ANN, "Idempotency-Key", anyKey);
    }

    private static void assertIsRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}
