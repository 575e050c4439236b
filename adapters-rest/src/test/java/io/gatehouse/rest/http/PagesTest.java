package io.gatehouse.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

@MicronautTest
class PagesTest {
    private static final Pattern USED_FILE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final Calls calls;

    PagesTest(EmbeddedServer server) {
        this.calls = Calls.to(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs"})
    void usesNothingButFilesOfItsOwnThatExist(String page) {
        String html = calls.get(page).body();

        assertThat(html).startsWith("<!doctype html>").doesNotContain("${", "style=", "onclick");
        assertThat(USED_FILE.matcher(html).results().map(MatchResult::toString)).isNotEmpty();
        USED_FILE
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .forEach(
                        file -> {
                            assertThat(file).startsWith("/").doesNotStartWith("//");
                            assertThat(calls.get(file).statusCode()).as(file).isEqualTo(200);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/gatehouse.js", "/docs/ui/swagger-ui-bundle.js"})
    void letsBrowsersRunOnlyOurScripts(String path) {
        assertThat(calls.get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "BREW"})
    void givesPagesToReadersOnly(String method) {
        var answer = calls.withBody(method, "/", "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @ParameterizedTest
    @CsvSource({"/health,UP", "/health/liveness,UP", "/health/readiness,UP"})
    void tellsAnybodyItsHealthAndNoDetails(String path, String status) {
        var answer = calls.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"status\":\"" + status + "\"")
                .contains("\"details\":null");
    }

    @Test
    void countsRequestsForPrometheus() {
        calls.get("/api/v1/test/wait");

        assertThat(calls.get("/prometheus").body())
                .contains("http_server_requests_seconds_count", "jvm_memory_used");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/beans",
                "/env",
                "/metrics",
                "/info",
                "/loggers",
                "/routes",
                "/threaddump",
                "/refresh",
                "/stop",
                "/docs/ui/../../../../gatehouse-http.properties",
                "/gatehouse-http.properties",
                "/%2e%2e/gatehouse-http.properties"
            })
    void keepsEverythingElseClosed(String path) {
        assertThat(calls.get(path).statusCode()).isEqualTo(404);
    }
}
