package io.gatehouse.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;

@MicronautTest
class ProblemsTest {
    private static final String TICKETS = "/api/v1/test/tickets";

    private final Calls calls;

    ProblemsTest(EmbeddedServer server) {
        this.calls = Calls.to(server);
    }

    @ParameterizedTest
    @CsvSource({
        "not_found,404,not_found",
        "forbidden,403,forbidden",
        "invalid,422,invalid",
        "conflict,409,open_orders",
        "not_supported,422,not_supported",
        "stale,412,stale_version"
    })
    void answersARefusalOfAUseCaseAsItsProblem(String kind, int status, String code) {
        var answer = calls.get("/api/v1/test/refusals/" + kind);

        assertIsProblem(answer, status, code);
    }

    @Test
    void addsMembersOfItsOwnToAProblem() {
        var answer = calls.get("/api/v1/test/denied");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"type":"urn:gatehouse:problem:risk_denied","title":"Forbidden","status":403,\
                        "detail":"1 limit would be broken.","instance":"/api/v1/test/denied","code":"risk_denied",\
                        "request_id":"test-1","violations":[{"check":"max_leverage","limit":"2.0"}],\
                        "binding_check":null}\
                        """);
    }

    @Test
    void keepsTheWordsOfADefectToItself() {
        var answer = calls.get("/api/v1/test/defect");

        assertIsProblem(answer, 500, "internal_server_error");
        assertThat(answer.body()).doesNotContain("secret-word", "io.gatehouse", "Exception");
    }

    @Test
    void answersAMissingDependencyWith503AndWhenToRetry() {
        var answer = calls.get("/api/v1/test/down");

        assertIsProblem(answer, 503, "service_unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).doesNotContain("database", "refused\"");
    }

    @Test
    void answersAFullQueueWith503AndWhenToRetry() {
        var answer = calls.get("/api/v1/test/busy");

        assertIsProblem(answer, 503, "service_unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html,*/*;q=0.8"})
    void asksStrangersToSignInWhateverTheyAccept(String accept) {
        var answer = calls.get("/api/v1/test/secured", "Accept", accept);

        assertIsProblem(answer, 401, "unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void answersAddressesThatDoNotExistWith404() {
        assertIsProblem(calls.get("/api/v1/nowhere"), 404, "not_found");
        assertIsProblem(calls.get("/nowhere"), 404, "not_found");
        assertIsProblem(calls.get("/api/v1/test/tickets/not-an-id"), 404, "not_found");
        assertIsProblem(calls.get("/api/v1/test/tickets/1-1-1-1-1"), 404, "not_found");
    }

    @Test
    void namesTheMethodsAnAddressKnows() {
        var answer = calls.get(TICKETS);

        assertIsProblem(answer, 405, "method_not_allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void refusesOtherMediaTypes() {
        assertIsProblem(
                calls.post(TICKETS, "{}", "Content-Type", "text/plain"),
                415,
                "unsupported_media_type");
        assertIsProblem(calls.post(TICKETS, "{}", "Accept", "image/png"), 406, "not_acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "application/", "/json", "application json"})
    void refusesAMediaTypeThatIsNone(String type) {
        assertIsProblem(
                calls.post(TICKETS, "{\"quantity\":1}", "Content-Type", type),
                415,
                "unsupported_media_type");
    }

    @Test
    void refusesABodyOfNoMediaType() {
        assertIsProblem(calls.untyped(TICKETS, "{\"quantity\":1}"), 415, "unsupported_media_type");
    }

    @Test
    void namesWhatIsMalformed() {
        var empty = calls.post(TICKETS, "");
        var blank = calls.post(TICKETS, " ");

        assertIsProblem(empty, 400, "malformed");
        assertThat(empty.body()).contains("{\"field\":\"body\",\"message\":\"is required\"}");
        assertIsProblem(blank, 400, "malformed");
        assertThat(blank.body()).contains("\"field\":\"body\"");
    }

    @Test
    void refusesEncodedBodies() {
        var answer = calls.post(TICKETS, "{}", "Content-Encoding", "gzip");

        assertIsProblem(answer, 415, "content_encoding");
    }

    @Test
    void refusesBodiesHeadersAndLinesOverTheLimit() {
        assertIsProblem(calls.post(TICKETS, " ".repeat(262_145)), 413, "request_entity_too_large");
        assertThat(calls.get(TICKETS, "X-Long", "x".repeat(20_000)).statusCode()).isEqualTo(431);
        assertThat(calls.get("/" + "x".repeat(9_000)).statusCode()).isEqualTo(414);
    }

    @Test
    void takesABodyOfExactlyTheLimit() {
        String ticket = "{\"instrument\":\"BTC\",\"side\":\"BUY\",\"quantity\":1}";

        assertThat(calls.post(TICKETS, ticket + " ".repeat(262_144 - ticket.length())).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days=1|risk_percent|is required",
                "risk_percent=1e999999|risk_percent|must be a decimal",
                "risk_percent=1&from=yesterday|from|must be an RFC 3339 time",
                "risk_percent=1&days=two|days|must be a whole number",
                "risk_percent=1&side=HOLD|side|must be one of BUY, SELL"
            })
    void namesTheQueryValueThatIsWrong(String query, String field, String message) {
        var answer = calls.get("/api/v1/test/query?" + query);

        assertIsProblem(answer, 422, "invalid");
        assertThat(answer.body()).contains("{\"field\":\"" + field + "\",\"message\":\"" + message);
    }

    private static void assertIsProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body())
                .startsWith("{\"type\":\"urn:gatehouse:problem:" + code + "\",\"title\":\"")
                .contains(
                        "\"status\":" + status + ",",
                        "\"code\":\"" + code + "\"",
                        "\"request_id\":\"test-1\"");
    }
}
