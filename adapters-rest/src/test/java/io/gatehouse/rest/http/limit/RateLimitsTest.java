package io.gatehouse.rest.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.rest.http.Calls;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The clock of these tests stands still, so nothing that is spent comes back. */
class RateLimitsTest {
    private static final String ADDRESS = "/api/v1/test/wait";

    @Test
    void limitsAnAddress() {
        try (EmbeddedServer server = serverWith("address-requests-per-second", "2")) {
            Calls calls = Calls.to(server);

            assertThat(standing(calls.get(ADDRESS))).isEqualTo("200 limit 2 remaining 1 reset 1");
            assertThat(standing(calls.get(ADDRESS))).isEqualTo("200 limit 2 remaining 0 reset 1");
            var refused = calls.get(ADDRESS);
            assertThat(standing(refused)).isEqualTo("429 limit 2 remaining 0 reset 1");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.body())
                    .isEqualTo(
                            """
                            {"type":"urn:gatehouse:problem:rate_limited","title":"Too Many Requests","status":429,\
                            "detail":"Too many requests; Retry-After says when to go on.","instance":"/api/v1/test/wait",\
                            "code":"rate_limited","request_id":"test-1"}\
                            """);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/prometheus", "/openapi", "/"})
    void limitsAnAddressOutsideTheApiToo(String path) {
        try (EmbeddedServer server = serverWith("address-requests-per-second", "1")) {
            Calls calls = Calls.to(server);

            assertThat(calls.get(ADDRESS).statusCode()).isEqualTo(200);
            assertThat(calls.get(path).statusCode()).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP"})
    void limitsAnAddressWhateverTheCallerSaysOfIt(String header) {
        try (EmbeddedServer server = serverWith("address-requests-per-second", "1")) {
            Calls calls = Calls.to(server);

            assertThat(calls.get(ADDRESS, header, "for=7.7.7.1").statusCode()).isEqualTo(200);
            assertThat(calls.get(ADDRESS, header, "for=7.7.7.2").statusCode()).isEqualTo(429);
            assertThat(calls.get(ADDRESS, header, "7.7.7.3, 5.5.5.5").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void believesTheProxyWhoseHeaderIsConfigured() {
        Map<String, Object> settings =
                Map.of(
                        "micronaut.server.client-address-header", "X-Forwarded-For",
                        "gatehouse.rate-limits.address-requests-per-second", "1",
                        "gatehouse.rate-limits.burst-seconds", "1");
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings)) {
            Calls calls = Calls.to(server);

            assertThat(statusFor(calls, "7.7.7.1, 5.5.5.5")).isEqualTo(200);
            assertThat(statusFor(calls, "7.7.7.2, 5.5.5.5")).isEqualTo(429);
            assertThat(statusFor(calls, "7.7.7.2, 5.5.5.6")).isEqualTo(200);
            assertThat(statusFor(calls, "2001:db8::1")).isEqualTo(200);
            assertThat(statusFor(calls, "2001:db8::2")).isEqualTo(429);
            assertThat(statusFor(calls, "")).isEqualTo(200);
            assertThat(calls.get(ADDRESS).statusCode()).isEqualTo(429);
        }
    }

    private static int statusFor(Calls calls, String forwarded) {
        return calls.get(ADDRESS, "X-Forwarded-For", forwarded).statusCode();
    }

    @Test
    void letsTenMinutesOfSignUpsComeAtOnceFromAnAddress() {
        try (EmbeddedServer server = serverWith("address-sign-ups-per-minute", "1")) {
            Calls calls = Calls.to(server);

            for (int joined = 1; joined <= 9; joined++) {
                assertThat(signUp(calls).statusCode()).isEqualTo(200);
            }
            assertThat(standing(signUp(calls, "X-Test-User", "ann")))
                    .isEqualTo("200 limit 10 remaining 0 reset 600");
            assertThat(standing(signUp(calls))).isEqualTo("429 limit 10 remaining 0 reset 600");
            assertThat(signUp(calls).headers().firstValue("Retry-After")).contains("60");
            assertThat(signUp(calls, "X-Test-User", "bob").statusCode()).isEqualTo(429);
            assertThat(calls.get(ADDRESS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void letsAnOwnerAddWhomHeLikes() {
        try (EmbeddedServer server = serverWith("address-sign-ups-per-minute", "1")) {
            Calls calls = Calls.to(server);

            for (int joined = 1; joined <= 20; joined++) {
                String owner = "owner-" + joined;
                assertThat(signUp(calls, "X-Test-User", owner, "X-Test-Role", "OWNER").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private static HttpResponse<String> signUp(Calls calls, String... headers) {
        return calls.post("/api/v1/test/joining", "{}", headers);
    }

    @Test
    void limitsAUserAndEachKeyByItself() {
        try (EmbeddedServer server = serverWith("address-requests-per-second", "100")) {
            Calls calls = Calls.to(server);

            assertThat(calls.get(ADDRESS, "X-Test-User", "ann").statusCode()).isEqualTo(200);
            assertThat(calls.get(ADDRESS, "X-Test-User", "ann").statusCode()).isEqualTo(200);
            assertThat(calls.get(ADDRESS, "X-Test-User", "ann").statusCode()).isEqualTo(429);
            assertThat(calls.get(ADDRESS, "X-Test-User", "bob").statusCode()).isEqualTo(200);
            assertThat(calls.get(ADDRESS, "X-Test-User", "ann", "X-Test-Key", "k1").statusCode())
                    .isEqualTo(200);
            assertThat(calls.get(ADDRESS, "X-Test-User", "ann", "X-Test-Key", "k1").statusCode())
                    .isEqualTo(429);
            assertThat(calls.get(ADDRESS, "X-Test-User", "ann", "X-Test-Key", "k2").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void keepsAnAllowanceForExitsThatNothingElseUsesUp() {
        try (EmbeddedServer server = serverWith("address-requests-per-second", "2")) {
            Calls calls = Calls.to(server);
            calls.get(ADDRESS);
            calls.get(ADDRESS);
            assertThat(calls.get(ADDRESS).statusCode()).isEqualTo(429);

            assertThat(standing(exit(calls))).isEqualTo("200 limit 2 remaining 1 reset 1");
            assertThat(exit(calls).statusCode()).isEqualTo(200);
            assertThat(standing(exit(calls))).isEqualTo("429 limit 2 remaining 0 reset 1");
        }
    }

    @Test
    void keepsOneForTheExitsOfEachUserAndKey() {
        String[] ann = {"X-Test-User", "ann"};
        String[] key = {"X-Test-User", "ann", "X-Test-Key", "k1"};
        try (EmbeddedServer server = serverWith("address-requests-per-second", "100")) {
            Calls calls = Calls.to(server);
            for (int spent = 1; spent <= 3; spent++) {
                calls.get(ADDRESS, ann);
                calls.get(ADDRESS, key);
            }
            assertThat(calls.get(ADDRESS, ann).statusCode()).isEqualTo(429);
            assertThat(calls.get(ADDRESS, key).statusCode()).isEqualTo(429);

            assertThat(exit(calls, ann).statusCode()).isEqualTo(200);
            assertThat(exit(calls, key).statusCode()).isEqualTo(200);
            assertThat(exit(calls, key).statusCode()).isEqualTo(429);
            assertThat(exit(calls, ann).statusCode()).isEqualTo(200);
            assertThat(exit(calls, ann).statusCode()).isEqualTo(429);
        }
    }

    private static HttpResponse<String> exit(Calls calls, String... headers) {
        return calls.post("/api/v1/test/leaving", "{}", headers);
    }

    @Test
    void tellsOfTheLimitThatIsMetFirst() {
        try (EmbeddedServer server = serverWith("address-requests-per-second", "4")) {
            Calls calls = Calls.to(server);

            assertThat(standing(calls.get(ADDRESS, "X-Test-User", "ann")))
                    .isEqualTo("200 limit 2 remaining 1 reset 1");
            calls.get(ADDRESS);
            assertThat(standing(calls.get(ADDRESS, "X-Test-User", "bob")))
                    .isEqualTo("200 limit 2 remaining 1 reset 1");
            assertThat(standing(calls.get(ADDRESS, "X-Test-User", "cid")))
                    .isEqualTo("200 limit 4 remaining 0 reset 1");
            assertThat(calls.get(ADDRESS, "X-Test-User", "dan").statusCode()).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADDRESS_REQUESTS_PER_SECOND",
                "USER_REQUESTS_PER_SECOND",
                "KEY_REQUESTS_PER_SECOND",
                "BURST_SECONDS",
                "ADDRESS_SIGN_UPS_PER_MINUTE",
                "CALLERS_AT_MOST"
            })
    void areOneOrMore(String variable) {
        String setting = variable.toLowerCase(Locale.ROOT).replace('_', '-');

        assertThatThrownBy(() -> serverWith(setting, "0"))
                .rootCause()
                .hasMessage(
                        "GATEHOUSE_RATE_LIMITS_%s is a whole number of 1 or more, not 0."
                                .formatted(variable));
    }

    @Test
    void isLiftedByConfiguration() {
        try (EmbeddedServer server = serverWith("enabled", "false")) {
            Calls calls = Calls.to(server);

            for (int i = 0; i < 10; i++) {
                assertThat(standing(calls.get(ADDRESS)))
                        .isEqualTo("200 limit - remaining - reset -");
            }
        }
    }

    private static EmbeddedServer serverWith(String setting, String value) {
        Map<String, Object> settings =
                new HashMap<>(
                        Map.of(
                                "gatehouse.rate-limits.user-requests-per-second", "2",
                                "gatehouse.rate-limits.key-requests-per-second", "1",
                                "gatehouse.rate-limits.burst-seconds", "1"));
        settings.put("gatehouse.rate-limits." + setting, value);
        return ApplicationContext.run(EmbeddedServer.class, settings);
    }

    private static String standing(HttpResponse<String> answer) {
        return "%d limit %s remaining %s reset %s"
                .formatted(
                        answer.statusCode(),
                        header(answer, "RateLimit-Limit"),
                        header(answer, "RateLimit-Remaining"),
                        header(answer, "RateLimit-Reset"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("-");
    }
}
