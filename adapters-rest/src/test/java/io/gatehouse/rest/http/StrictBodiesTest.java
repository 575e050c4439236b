package io.gatehouse.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

@MicronautTest
class StrictBodiesTest {
    private static final String TICKETS = "/api/v1/test/tickets";
    private static final String TICKET = "{\"instrument\":\"BTC\",\"side\":\"BUY\",\"quantity\":1}";
    private static final String RENEWALS = "/api/v1/test/renewals";

    private final Calls calls;

    StrictBodiesTest(EmbeddedServer server) {
        this.calls = Calls.to(server);
    }

    @Test
    void takesDecimalsAsNumbersOrStringsAndAnswersPlainStrings() {
        var asNumber =
                calls.post(
                        TICKETS,
                        """
                        {"instrument":"BTC","side":"BUY","quantity":0.0100,"valid_until":"2026-01-31T10:30:00+01:00"}\
                        """);
        var asString =
                calls.post(
                        TICKETS,
                        """
                        {"instrument":"BTC","side":"SELL","quantity":"2","limit_price":"0.00000001"}\
                        """);

        assertThat(asNumber.statusCode()).isEqualTo(201);
        assertThat(asNumber.body())
                .isEqualTo(
                        """
                        {"instrument":"BTC","side":"BUY","quantity":"0.0100","limit_price":null,\
                        "valid_until":"2026-01-31T09:30:00Z","sharpe_ratio":null}\
                        """);
        assertThat(asString.body())
                .contains(
                        """
                        "quantity":"2","limit_price":"0.00000001",\
                        """);
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        var answer =
                calls.post(
                        TICKETS,
                        """
                        {"side":"buy","quantity":"abc","max_fills":1.5,"reduce_only":"true","signal_id":"1-1-1-1-1",
                         "valid_until":"tomorrow","legs":[{"symbol":"A","ratio":1},{"symbol":7}],"caps":{"X":true}}\
                        """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"type":"urn:gatehouse:problem:invalid","title":"Unprocessable Entity","status":422,\
                        "detail":"10 fields are not valid.","instance":"/api/v1/test/tickets","code":"invalid",\
                        "request_id":"test-1","errors":[\
                        {"field":"side","message":"must be one of BUY, SELL"},\
                        {"field":"quantity","message":"must be a decimal of at most 12 digits before and 12 after the \
                        point, without exponent"},\
                        {"field":"max_fills","message":"must be a whole number"},\
                        {"field":"reduce_only","message":"must be true or false"},\
                        {"field":"signal_id","message":"must be a UUID"},\
                        {"field":"valid_until","message":"must be an RFC 3339 time from 1900-01-01 to 9999-12-31, such as \
                        2026-01-31T09:30:00Z"},\
                        {"field":"legs[1].symbol","message":"must be a text"},\
                        {"field":"legs[1].ratio","message":"is required"},\
                        {"field":"caps.X","message":"must be a decimal of at most 12 digits before and 12 after the \
                        point, without exponent"},\
                        {"field":"instrument","message":"is required"}]}\
                        """);
    }

    @Test
    void refusesTextsThatNoDatabaseKeeps() {
        var answer =
                calls.post(
                        TICKETS,
                        """
                        {"instrument":"B\\u0000TC","side":"BUY","quantity":1,\
                        "legs":[{"symbol":"\\ud800","ratio":1}],"caps":{"a\\u0000":1}}\
                        """);

        String message = "\"message\":\"must not contain NUL or half of a surrogate pair\"";
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "{\"field\":\"instrument\"," + message,
                        "{\"field\":\"legs[0].symbol\"," + message,
                        "has a name that must not contain NUL");
    }

    @Test
    void refusesUnknownFieldsByName() {
        var answer =
                calls.post(
                        TICKETS,
                        """
                        {"instrument":"BTC","side":"BUY","quantity":1,"legs":[{"symbol":"A","ratio":1,\
                        "strike":{"x":[1]}}]}\
                        """);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"type":"urn:gatehouse:problem:unknown_field","title":"Bad Request","status":400,\
                        "detail":"The body has unknown fields.","instance":"/api/v1/test/tickets",\
                        "code":"unknown_field",\
                        "request_id":"test-1","errors":[{"field":"legs[0].strike","message":"is not a known field"}]}\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"quantity\":\"0.001\"}|unknown_field|quantity",
                "{\"quantity\":null}|unknown_field|quantity",
                "{\"quantity\":}|malformed|quantity",
                "[1]|invalid|body",
                "nonsense|malformed|body",
            })
    void refusesABodyWhereNoneIsTaken(String body, String code, String field) {
        var answer = calls.post(RENEWALS, body);

        assertThat(answer.statusCode()).isEqualTo("invalid".equals(code) ? 422 : 400);
        assertThat(answer.body())
                .contains("\"code\":\"" + code + "\"", "\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", " { } "})
    void passesABodyThatSaysNothing(String body) {
        var answer = calls.post(RENEWALS, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("renewed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"instrument\":\"A\",\"instrument\":\"B\"}|instrument",
                "{\"quantity\":NaN}|quantity",
                "{\"quantity\":1e}|quantity",
                "{\"legs\":[{\"ratio\":}]}|legs[0].ratio",
                "{\"instrument\":'A'}|instrument",
                "{\"instrument\":\"A\"|instrument",
                "{\"quantity\":01}|quantity",
                "{} {}|body",
                "{},|body",
                "nonsense|body",
                "{\"legs\":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}|legs[0][0][0][0][0][0][0][0][0][0][0][0][0][0]",
            })
    void refusesWhatIsNotOneJsonObjectAndSaysWhere(String body, String field) {
        var answer = calls.post(TICKETS, body);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.body()).contains("\"field\":\"" + field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"instrument\":\"A\",\"instrument\":\"A\"}|instrument",
                "{\"legs\":[{\"ratio\":1,\"ratio\":2}]}|legs[0].ratio",
                "{\"caps\":{\"X\":1,\"X\":1}}|caps.X"
            })
    void saysThatAFieldIsGivenTwice(String body, String field) {
        var answer = calls.post(TICKETS, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"detail\":\"The body gives a field twice at line 1, column ",
                        "{\"field\":\"" + field + "\",\"message\":\"is given more than once\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999",
                "1E-999999",
                "1e12",
                "1e-13",
                "1e99999999",
                "\"5e-05\"",
                "\"1e1000000000\"",
                "1000000000000000000",
                "0.0000000000001",
                "\"\"",
                "true",
                "{}",
                "[1]"
            })
    void refusesAbsurdDecimalsNamingTheField(String quantity) {
        HttpResponse<String> answer =
                calls.post(
                        TICKETS,
                        "{\"instrument\":\"BTC\",\"side\":\"BUY\",\"quantity\":" + quantity + "}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"errors\":[{\"field\":\"quantity\",\"message\":\"must be a decimal");
    }

    @Test
    void refusesNumbersOfHundredsOfDigits() {
        var answer = calls.post(TICKETS, "{\"quantity\":" + "9".repeat(5000) + "}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"quantity\"");
    }

    @Test
    void takesNullForAFieldThatMayBeLeftOut() {
        var answer =
                calls.post(
                        TICKETS,
                        """
                        {"instrument":"BTC","side":"BUY","quantity":"1","limit_price":null,"legs":null}\
                        """);

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] body =
                "{\"instrument\":\"caf\u00e9\",\"side\":\"BUY\",\"quantity\":1}"
                        .getBytes(StandardCharsets.ISO_8859_1);
        var answer = calls.withBytes("POST", TICKETS, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("{\"field\":\"instrument\",\"message\":\"is not valid JSON here\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json; charset=zzz",
                "application/json; charset=utf-16",
                "application/json;CHARSET=\"iso-8859-1\"",
                "application/json; charset=",
                "''"
            })
    void refusesBodiesThatAreNotSaidToBeUtf8(String contentType) {
        var answer = calls.post(TICKETS, TICKET, "Content-Type", contentType);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=UTF-8", "application/json;charset=\"utf-8\""})
    void takesBodiesThatAreSaidToBeUtf8(String contentType) {
        assertThat(calls.post(TICKETS, TICKET, "Content-Type", contentType).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32"})
    void refusesBytesOfAnotherUnicode(String charset) {
        var answer = calls.withBytes("POST", TICKETS, TICKET.getBytes(Charset.forName(charset)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(answer.body()).contains("\"detail\":\"Bodies are taken in UTF-8 only.\"");
    }

    @Test
    void asksForABody() {
        var answer = calls.post(TICKETS, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"detail\":\"A JSON object is required as the body.\"");
    }

    @Test
    void refusesAListWhereAnObjectIsDue() {
        var answer = calls.post(TICKETS, "[]");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("{\"field\":\"body\",\"message\":\"must be an object\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|Keep[]",
                "{\"max_leverage\":null}|Clear[]",
                "{\"max_leverage\":\"2.5\"}|Put[value=2.5]"
            })
    void tellsAFieldLeftOutFromOneSetToNull(String body, String change) {
        var answer = calls.withBody("PATCH", "/api/v1/test/profile", body);

        assertThat(answer.body()).isEqualTo("{\"max_leverage\":\"" + change + "\"}");
    }
}
