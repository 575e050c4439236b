package io.gatehouse.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

@MicronautTest
class ConventionsTest {
    private static final String ACCOUNT = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String OTHER = "01890a5d-ac96-774b-bcce-b302099a8058";

    private final Calls calls;

    ConventionsTest(EmbeddedServer server) {
        this.calls = Calls.to(server);
    }

    @Test
    void walksAListPageByPage() {
        assertThat(calls.get("/api/v1/test/numbers?limit=2").body())
                .isEqualTo("{\"data\":[1,2],\"next_cursor\":\"" + after("2") + "\"}");
        assertThat(calls.get("/api/v1/test/numbers?limit=3&cursor=" + after("2")).body())
                .isEqualTo("{\"data\":[3,4,5],\"next_cursor\":\"" + after("5") + "\"}");
        // Two rows are left of 120.
        assertThat(calls.get("/api/v1/test/numbers?limit=2&cursor=" + after("118")).body())
                .isEqualTo("{\"data\":[119,120],\"next_cursor\":null}");
    }

    @Test
    void answersFiftyRowsUnlessAskedOtherwise() {
        assertThat(calls.get("/api/v1/test/numbers").body())
                .endsWith(",49,50],\"next_cursor\":\"" + after("50") + "\"}");
        assertThat(calls.get("/api/v1/test/numbers?limit=500").body())
                .endsWith(",120],\"next_cursor\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=-1",
                "limit=x",
                "limit=1.5",
                "limit=%2B2",
                "limit=%D9%A1%D9%A2",
                "cursor=!",
                "cursor=eA",
                "cursor=Mh",
                "cursor=Mg%3D%3D",
                "cursor=gYGB",
                "cursor="
            })
    void refusesPagesThatCannotBe(String query) {
        var answer = calls.get("/api/v1/test/numbers?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"field\":\"" + query.substring(0, query.indexOf('=')) + "\"");
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        String own = cursor("/api/v1/test/numbers", "2");
        String others = cursor("/api/v1/test/letters", "2");

        assertThat(calls.get("/api/v1/test/numbers?cursor=" + own).statusCode()).isEqualTo(200);
        var answer = calls.get("/api/v1/test/numbers?cursor=" + others);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("{\"field\":\"cursor\",\"message\":\"is not a cursor of this list\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z",
                "9999-12-31T23:59:59-05:00",
                "+10000-01-01T00:00:00Z"
            })
    void refusesTheCursorOfAYearThatNoCalendarHas(String at) {
        var answer = calls.get("/api/v1/test/days?cursor=" + cursor("/api/v1/test/days", at));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"cursor\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ever to ever",
        "?from=2026-03-02T09:00:00Z, 2026-03-02T09:00:00Z to ever",
        "?to=2026-03-02T10:00:00%2B01:00, ever to 2026-03-02T09:00:00Z",
        "?from=2026-03-02T09:00:00Z&to=2026-03-02T09:00:00.001Z,"
                + " 2026-03-02T09:00:00Z to 2026-03-02T09:00:00.001Z"
    })
    void takesTheBoundsOfATimeWindow(String query, String window) {
        assertThat(calls.get("/api/v1/test/window" + query).body()).isEqualTo(window);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-02T09:00:00Z&to=2026-03-02T09:00:00Z, from",
        "from=2026-03-02T09:00:01Z&to=2026-03-02T09:00:00Z, from",
        "from=2026-03-02, from",
        "to=tomorrow, to",
        "from=0000-01-01T00:00:00Z, from",
        "from=0001-01-01T00:00:00%2B05:00, from",
        "to=9999-12-31T23:59:59-05:00, to",
        "to=, to"
    })
    void refusesWindowsThatCannotBe(String query, String field) {
        var answer = calls.get("/api/v1/test/window?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "wait?limit=5, limit",
        "account?limit=5, limit",
        "numbers?account_id=" + ACCOUNT + ", account_id",
        "numbers?limit=5&Limit=6, Limit",
        "window?form=2026-03-02T09:00:00Z, form",
        "query?risk_percent=1&riskPercent=1, riskPercent",
        "tickets/" + ACCOUNT + "?id=" + OTHER + ", id",
        "wait?x, x"
    })
    void refusesParametersThatTheCallDoesNotTake(String call, String parameter) {
        var answer = calls.get("/api/v1/test/" + call);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\":\"bad_parameter\"")
                .contains(
                        "\"errors\":[{\"field\":\""
                                + parameter
                                + "\",\"message\":\"is not a parameter of this call\"}]");
    }

    @Test
    void refusesParametersOnWritesToo() {
        var answer = calls.withBody("PUT", "/api/v1/test/versioned?force=true", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"force\"");
    }

    @Test
    void refusesAParameterThatIsGivenTwice() {
        var answer = calls.get("/api/v1/test/numbers?limit=2&limit=3");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("limit", "is given more than once");
    }

    @Test
    void refusesAParameterWithAControlCharacter() {
        var answer = calls.get("/api/v1/test/numbers?limit=%00");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("limit", "holds a control character; leave it out");
    }

    /** 100.123456785 lies between ...78 and ...79, and the even one is ...78. */
    @Test
    void showsFiguresToEightPlacesAndWhatWasSentInFull() {
        assertThat(calls.get("/api/v1/test/figures").body())
                .isEqualTo(
                        "{\"equity\":\"100.12345678\",\"tick_size\":\"0.000000000001\",\"fees\":\"1.50\"}");
    }

    @Test
    void takesTheAccountFromQueryOrHeader() {
        assertThat(calls.get("/api/v1/test/account").body()).isEqualTo("default");
        assertThat(calls.get("/api/v1/test/account?account_id=" + ACCOUNT).body())
                .isEqualTo(ACCOUNT);
        assertThat(calls.get("/api/v1/test/account", "X-Account-Id", ACCOUNT).body())
                .isEqualTo(ACCOUNT);
    }

    @Test
    void refusesTwoAccountsAtOnceAndWhatIsNoAccount() {
        assertThat(
                        calls.get(
                                        "/api/v1/test/account?account_id=" + ACCOUNT,
                                        "X-Account-Id",
                                        OTHER)
                                .statusCode())
                .isEqualTo(422);
        assertThat(calls.get("/api/v1/test/account?account_id=7").body())
                .contains("\"field\":\"account_id\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=0|0",
                "wait=5|5",
                "wait=10|10",
                "wait=11|10",
                "respond-async, wait=2|2",
                "wait=x|1",
                "wait=-1|1",
                "wait=99999999999|1"
            })
    void waitsAsLongAsPreferredUpToTenSeconds(String prefer, String seconds) {
        assertThat(calls.get("/api/v1/test/wait", "Prefer", prefer).body()).isEqualTo(seconds);
    }

    @Test
    void waitsOneSecondUnlessToldOtherwise() {
        assertThat(calls.get("/api/v1/test/wait").body()).isEqualTo("1");
    }

    @Test
    void tagsVersionsAndChecksThemOnWrites() {
        assertThat(calls.get("/api/v1/test/versioned").headers().firstValue("ETag"))
                .contains("\"3\"");
        assertThat(write().statusCode()).isEqualTo(200);
        assertThat(write("If-Match", "\"3\"").statusCode()).isEqualTo(200);
        assertThat(write("If-Match", "\"2\", \"3\"").statusCode()).isEqualTo(200);
        assertThat(write("If-Match", "*").statusCode()).isEqualTo(200);
        assertThat(write("If-Match", "\"2\"").statusCode()).isEqualTo(412);
        assertThat(write("If-Match", "W/\"3\"").statusCode()).isEqualTo(412);
        assertThat(write("If-Match", "\"2\"").body()).contains("\"current_version\":\"3\"");
    }

    @Test
    void refusesAConditionThatWouldBePassedOver() {
        var answer = calls.get("/api/v1/test/wait", "If-Match", "\"3\"");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"code\":\"not_supported\"", "\"field\":\"If-Match\"");
    }

    @Test
    void echoesAPlainRequestIdAndReplacesAnyOther() {
        assertThat(calls.get("/api/v1/test/wait").headers().firstValue("X-Request-Id"))
                .contains("test-1");
        assertThat(idFor("trace:7.a_b-C")).isEqualTo("trace:7.a_b-C");
        assertThat(idFor("forged \"id\"")).matches("[0-9a-f]{32}");
        assertThat(idFor("x".repeat(65))).matches("[0-9a-f]{32}");
    }

    @Test
    void guardsEveryAnswerOfTheApi() {
        var headers = calls.get("/api/v1/test/wait").headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
    }

    private static String after(String number) {
        return cursor("/api/v1/test/numbers", number);
    }

    /** On the wire: the list and the sort key, a line each, in the URL-safe alphabet. */
    private static String cursor(String list, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + '\n' + key).getBytes(StandardCharsets.UTF_8));
    }

    private java.net.http.HttpResponse<String> write(String... headers) {
        return calls.withBody("PUT", "/api/v1/test/versioned", "", headers);
    }

    private String idFor(String given) {
        return calls.getAs(given, "/api/v1/test/wait")
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }
}
