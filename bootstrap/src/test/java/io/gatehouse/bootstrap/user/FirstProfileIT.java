package io.gatehouse.bootstrap.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

/** The risk profile that comes with a sign-up. */
class FirstProfileIT {
    private final TestServer server = TestServer.shared();
    private final Api anybody = server.api();
    private final String email = "fay-" + UUID.randomUUID() + "@example.com";

    @Test
    void startsWithTheLimitsAskedForOverThePresetOfTheTolerance() {
        Answer joined =
                join(
                        "{'risk_tolerance': 'LOW', 'max_position_size': '5000.50',"
                                + " 'leverage_limit': null, 'allowed_instruments': ['BTC', 'AAPL'],"
                                + " 'stop_loss_required': false}");

        assertThat(joined.status()).as(joined.raw()).isEqualTo(201);
        assertThat(joined.text("risk_profile.risk_tolerance")).isEqualTo("LOW");
        assertThat(joined.plain("risk_profile.max_position_size")).isEqualTo("5000.5");
        assertThat(joined.text("risk_profile.leverage_limit")).isEqualTo("null");
        assertThat(joined.text("risk_profile.allowed_instruments.0")).isEqualTo("AAPL");
        assertThat(joined.text("risk_profile.stop_loss_required")).isEqualTo("false");
        assertThat(joined.text("risk_profile.max_open_positions")).isEqualTo("3");
        assertThat(joined.text("risk_profile.version")).isEqualTo("1");
        Api fay = signedIn();
        assertThat(fay.get("/risk/profile").body()).isEqualTo(joined.at("risk_profile"));
        assertThat(fay.get("/users/me").body()).isEqualTo(joined.body());
    }

    @Test
    void measuresLossesAsAskedForFromTheStart() {
        Answer joined =
                join(
                        "{'loss_preset': 'one_step_evaluation', 'risk_zone': 'America/New_York',"
                                + " 'risk_day_start': '17:00'}");

        assertThat(joined.status()).as(joined.raw()).isEqualTo(201);
        assertThat(joined.text("risk_profile.loss_basis")).isEqualTo("HIGHER_OF_BOTH");
        assertThat(joined.text("risk_profile.drawdown_mode")).isEqualTo("TRAILING");
        assertThat(joined.text("risk_profile.max_drawdown_percent")).isEqualTo("6");
        assertThat(joined.text("risk_profile.risk_zone")).isEqualTo("America/New_York");
        assertThat(joined.text("risk_profile.risk_day_start")).isEqualTo("17:00");
        assertThat(joined.at("risk_profile.pending_changes").size()).isZero();
    }

    @Test
    void isMediumWhenNothingIsSaid() {
        Answer without = TestUser.join(anybody).api().get("/users/me");
        Answer nothing = join("null");

        assertThat(without.text("risk_profile.risk_tolerance")).isEqualTo("MEDIUM");
        assertThat(nothing.text("risk_profile.risk_tolerance")).isEqualTo("MEDIUM");
        assertThat(nothing.text("risk_profile.max_open_positions")).isEqualTo("5");
    }

    /** 0.1 BTC at 50,000 makes a position of 5,000. */
    @Test
    void bindsTheFirstOrder() {
        String account = join("{'max_position_size': '4999'}").text("accounts.0.account_id");
        Trader fay = new Trader(server, signedIn(), account);
        fay.quote("BTC", "50000", "50000");

        Answer denied =
                fay.place(
                        "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET',"
                                + " 'quantity': '0.1', 'stop_loss': '49500'}");

        assertThat(denied.status()).as(denied.raw()).isEqualTo(403);
        assertThat(denied.texts("violations", "check")).containsExactly("max_position_size");
    }

    @Test
    void followsWhatTheDefaultAccountHasNow() {
        TestUser tom = TestUser.join(anybody);
        tom.api().patch("/risk/profile", "{\"leverage_limit\": 4}");
        String second = tom.api().post("/accounts", "{\"name\": \"Second\"}").text("account_id");

        Answer me = tom.api().get("/users/me");
        assertThat(me.plain("risk_profile.leverage_limit")).isEqualTo("4");
        assertThat(me.text("risk_profile.version")).isEqualTo("2");
        tom.api().patch("/accounts/" + second, "{\"is_default\": true}");
        assertThat(tom.api().get("/users/me").plain("risk_profile.leverage_limit")).isEqualTo("5");
    }

    @Test
    void isShownToWhoOverseesUsersAndToNoKeyOfAnotherAccount() {
        TestUser tom = TestUser.join(anybody);
        String second = tom.api().post("/accounts", "{\"name\": \"Second\"}").text("account_id");
        String key =
                tom.api()
                        .post(
                                "/api-keys",
                                "{\"name\": \"bot\", \"role\": \"TRADER\", \"account_id\": \"%s\"}"
                                        .formatted(second))
                        .text("secret");

        Answer seen = server.owner().get("/admin/users/" + tom.id());

        assertThat(seen.text("risk_profile.risk_tolerance")).isEqualTo("MEDIUM");
        assertThat(anybody.as(key).get("/users/me").text("risk_profile")).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5                                    | 422 | risk_profile",
                "'MEDIUM'                             | 422 | risk_profile",
                "[]                                   | 422 | risk_profile",
                "{'leverage_limit': -1}               | 422 | risk_profile.leverage_limit",
                "{'leverage_limit': 'NaN'}            | 422 | risk_profile.leverage_limit",
                "{'leverage_limit': 1e400}            | 422 | risk_profile.leverage_limit",
                "{'leverage_limit': true}             | 422 | risk_profile.leverage_limit",
                "{'max_open_positions': 2.5}          | 422 | risk_profile.max_open_positions",
                "{'min_stop_distance_percent': 6, 'max_stop_distance_percent': 5}"
                        + " | 422 | risk_profile.min_stop_distance_percent",
                "{'max_positions': -1}                | 422 | risk_profile.max_positions",
                "{'max_drawdown_percent': 101}        | 422 | risk_profile.max_drawdown_percent",
                "{'risk_tolerance': 'low'}            | 422 | risk_profile.risk_tolerance",
                "{'risk_tolerance': null}             | 422 | risk_profile.risk_tolerance",
                "{'stop_loss_required': 'yes'}        | 422 | risk_profile.stop_loss_required",
                "{'allowed_instruments': ['NOSUCH']}  | 422 | risk_profile.allowed_instruments",
                "{'denied_instruments': ['b t c']}    | 422 | risk_profile.denied_instruments",
                "{'options_level': 5}                 | 422 | risk_profile.options_level",
                "{'max_leverage': 5}                  | 400 | risk_profile.max_leverage",
                "{'version': 5}                       | 400 | risk_profile.version"
            })
    void namesTheFieldThatIsWrong(String profile, int status, String field) {
        Answer answer = join(profile);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(join("{}").status()).as("nobody was stored").isEqualTo(201);
    }

    private Answer join(String profile) {
        return anybody.post(
                "/users",
                "{'email': '%s', 'name': 'Fay', 'password': '%s', 'risk_profile': %s}"
                        .formatted(email, TestUser.PASSWORD, profile)
                        .replace('\'', '"'));
    }

    private Api signedIn() {
        return anybody.loggedIn(email, TestUser.PASSWORD);
    }
}
