package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class RiskProfileIT {
    private static final String PATH = "/risk/profile";

    private final Trader ada = Trader.join(TestServer.shared());
    private final Api api = ada.api();

    @ParameterizedTest
    @CsvSource({
        "risk_tolerance, MEDIUM",
        "max_price_age_seconds, 60",
        "price_collar_percent, 10",
        "duplicate_window_seconds, 2",
        "max_order_quantity, null",
        "max_position_size, null",
        "max_concentration_percent, 20",
        "instrument_concentration_percent.BTC, 10",
        "instrument_concentration_percent.BANKNIFTY, 15",
        "max_open_positions, 5",
        "leverage_limit, 5",
        "risk_per_trade_percent, 2",
        "stop_loss_required, true",
        "max_daily_loss, null",
        "max_daily_loss_percent, 5",
        "max_drawdown_percent, 20",
        "drawdown_mode, PEAK_NAV",
        "short_selling_allowed, true",
        "allowed_instruments, null",
        "max_vega, null",
        "options_level, 3",
        "min_dte, 7",
        "max_dte, 60",
        "max_account_state_age_seconds, 300",
        "version, 1"
    })
    void startsWithThePresetOfTheTolerance(String field, String value) {
        assertThat(api.get(PATH).text(field)).isEqualTo(value);
    }

    @Test
    void writesCountsAsIntegersAndFiguresAsText() {
        assertThat(api.get(PATH).raw())
                .contains("\"max_open_positions\":5", "\"leverage_limit\":\"5\"")
                .contains("\"denied_instruments\":[]", "\"pending_changes\":[]");
    }

    @Test
    void changesWhatIsNamedAndNothingElse() {
        Answer changed = patch("{'max_position_size': 5000, 'max_daily_loss': '250.50'}");

        assertThat(changed.status()).as(changed.raw()).isEqualTo(200);
        assertThat(changed.plain("max_position_size")).isEqualTo("5000");
        assertThat(changed.plain("max_daily_loss")).isEqualTo("250.5");
        assertThat(changed.text("max_open_positions")).isEqualTo("5");
        assertThat(changed.text("version")).isEqualTo("2");
        assertThat(changed.header("ETag")).contains("\"2\"");
        assertThat(api.get(PATH).body()).isEqualTo(changed.body());
    }

    @ParameterizedTest
    @EnumSource(RiskLimit.class)
    void answersToTheLastDigitWhatItTakes(RiskLimit limit) {
        for (String value :
                List.of("0.00000001", "0.000000000001", "1.12345678", "1.123456789", "3", "60")) {
            String json = "{\"%s\": \"%s\"}".formatted(limit.field(), value);
            Answer answer = api.patch(PATH, json);

            if (answer.status() == 200) {
                assertThat(new BigDecimal(api.get(PATH).text(limit.field())))
                        .as(json)
                        .isEqualByComparingTo(value);
            } else {
                assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
                assertThat(answer.texts("errors", "field")).contains(limit.field());
            }
        }
    }

    @Test
    void switchesOffByNullAndTakesAnAlias() {
        Answer changed =
                patch(
                        "{'leverage_limit': null, 'max_positions': 7, 'stop_loss_required': null,"
                                + " 'max_vega': null,"
                                + " 'instrument_concentration_percent': {'BTC': null, 'ETH': 12}}");

        assertThat(changed.status()).as(changed.raw()).isEqualTo(200);
        assertThat(changed.text("leverage_limit")).isEqualTo("null");
        assertThat(changed.text("max_open_positions")).isEqualTo("7");
        assertThat(changed.text("stop_loss_required")).isEqualTo("false");
        assertThat(changed.at("instrument_concentration_percent").size()).isEqualTo(2);
        assertThat(changed.text("instrument_concentration_percent.ETH")).isEqualTo("12");
        assertThat(changed.text("instrument_concentration_percent.BANKNIFTY")).isEqualTo("15");
        assertThat(
                        patch("{'instrument_concentration_percent': null}")
                                .at("instrument_concentration_percent")
                                .size())
                .isZero();
    }

    /** 0.1 BTC at 50,000 ties up 5,000 of equity 100,000. */
    @Test
    void bindsFromTheNextOrderOn() {
        ada.quote("BTC", "50000", "50000");
        patch("{'max_position_size': '4999'}");
        String order =
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '49500'}";

        Answer denied = ada.place(order);
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.texts("violations", "check")).containsExactly("max_position_size");
        assertThat(denied.plain("max_quantity")).isEqualTo("0.0999");

        patch("{'max_position_size': '5000'}");
        assertThat(ada.place(order).status()).isEqualTo(201);
    }

    @Test
    void allowsAndDeniesInstruments() {
        Answer changed = patch("{'allowed_instruments': ['ETH', 'BTC']}");

        assertThat(changed.raw()).contains("\"allowed_instruments\":[\"BTC\",\"ETH\"]");
        assertThat(patch("{'allowed_instruments': null}").text("allowed_instruments"))
                .isEqualTo("null");
    }

    @Test
    void replacesByThePresetOfTheTolerance() {
        patch("{'max_position_size': '4999'}");

        Answer replaced =
                api.put("/risk/limits", "{\"risk_tolerance\": \"LOW\", \"leverage_limit\": 3}");

        assertThat(replaced.status()).as(replaced.raw()).isEqualTo(200);
        assertThat(replaced.text("max_position_size")).isEqualTo("null");
        assertThat(replaced.text("max_open_positions")).isEqualTo("3");
        assertThat(replaced.text("leverage_limit")).isEqualTo("3");
        assertThat(api.get("/risk/limits").body()).isEqualTo(replaced.body());
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        String seen = api.get(PATH).header("ETag").orElseThrow();

        assertThat(api.patch(PATH, "{\"leverage_limit\": 4}", seen).status()).isEqualTo(200);
        Answer late = api.patch(PATH, "{\"leverage_limit\": 3}", seen);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text("current_version")).isEqualTo("2");
        assertThat(api.patch(PATH, "{\"leverage_limit\": 3}", "*").status()).isEqualTo(200);
        assertThat(api.get(PATH).text("leverage_limit")).isEqualTo("3");
    }

    @Test
    void tellsWhatWasChangedAndByWhom() {
        patch("{'max_open_positions': 7}");

        assertThat(api.get(PATH).text("updated_by"))
                .isEqualTo(api.get("/users/me").text("user_id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "max_position_size|-1|422",
                "max_position_size|'NaN'|422",
                "max_position_size|1e400|422",
                "max_position_size|1000000000000000000|422",
                "max_position_size|true|422",
                "max_position_size|{}|422",
                "max_open_positions|2.5|422",
                "max_positions|-1|422",
                "max_daily_loss|0.000000000001|422",
                "instrument_concentration_percent.BTC|0.000000001|422",
                "max_drawdown_percent|0.5|422",
                "max_drawdown_percent|100.1|422",
                "risk_per_trade_percent|0|422",
                "risk_per_trade_percent|10.1|422",
                "price_collar_percent|0|422",
                "duplicate_window_seconds|0.5|422",
                "stop_loss_required|'yes'|422",
                "short_selling_allowed|1|422",
                "risk_tolerance|'EXTREME'|422",
                "risk_tolerance|'low'|422",
                "risk_tolerance|null|422",
                "allowed_instruments|'BTC'|422",
                "allowed_instruments|['NOSUCH']|422",
                "denied_instruments|['b t c']|422",
                "instrument_concentration_percent|{'b t c': 5}|422",
                "instrument_concentration_percent.BTC|101|422",
                "instrument_concentration_percent.BTC|'x'|422",
                "max_correlation_exposure|1.01|422",
                "max_working_orders|2.5|422",
                "min_win_rate|1.1|422",
                "max_consecutive_losses|0|422",
                "max_vega|-1|422",
                "min_reward_risk|-1|422",
                "options_level|5|422",
                "options_level|1.5|422",
                "min_dte|-1|422",
                "max_account_state_age_seconds|0|422",
                "max_account_state_age_seconds|86401|422",
                "max_daily_loss|-0.01|422",
                "max_daily_loss_percent|100.1|422",
                "max_position_percent|101|422",
                "denied_instruments|['NOSUCH']|422",
                "risk_zone|'Mars/Olympus'|422",
                "risk_zone|'+02:00'|422",
                "risk_zone|''|422",
                "risk_zone|5|422",
                "risk_day_start|'24:00'|422",
                "risk_day_start|'9:00'|422",
                "risk_day_start|'09:00:01'|422",
                "risk_day_start|900|422",
                "loss_preset|'a_real_firm'|422",
                "loss_preset|'TWO_STEP_EVALUATION'|422",
                "max_leverage|5|400",
                "Leverage_limit|5|400"
            })
    void namesTheFieldThatIsWrong(String field, String value, int status) {
        String json =
                field.contains(".")
                        ? "{'instrument_concentration_percent': {'BTC': %s}}".formatted(value)
                        : "{'%s': %s}".formatted(field, value);

        Answer answer = patch(json);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(api.get(PATH).text("version")).isEqualTo("1");
    }

    @Test
    void knowsEveryFieldThatItShows() {
        Set<String> shown = new TreeSet<>();
        api.get(PATH).body().entries().forEach(field -> shown.add(field.getKey()));
        shown.removeAll(Set.of("version", "updated_at", "updated_by", "pending_changes"));

        assertThat(shown)
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        field ->
                                assertThat(patch("{'%s': null}".formatted(field)).status())
                                        .isIn(200, 422));
    }

    @Test
    void refusesBoundsThatContradict() {
        patch("{'max_stop_distance_percent': 5}");

        Answer answer = patch("{'min_stop_distance_percent': 6, 'leverage_limit': 3}");

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.texts("errors", "field"))
                .containsExactly("min_stop_distance_percent", "max_stop_distance_percent");
        assertThat(api.get(PATH).text("min_stop_distance_percent")).isEqualTo("null");
        assertThat(api.get(PATH).text("leverage_limit")).isEqualTo("5");
        assertThat(patch("{'min_stop_distance_percent': 5}").status()).isEqualTo(200);
    }

    @Test
    void refusesMoreDaysToExpiryThanThereMayBe() {
        Answer answer = patch("{'min_dte': 61}");

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.texts("errors", "field")).containsExactly("min_dte", "max_dte");
        assertThat(patch("{'min_dte': 60}").status()).isEqualTo(200);
    }

    @Test
    void listsLossPresetsWithTheirTexts() {
        Answer presets = api.get("/risk/presets");

        assertThat(presets.status()).as(presets.raw()).isEqualTo(200);
        assertThat(presets.texts("data", "preset"))
                .containsExactly(
                        "balance_daily_loss",
                        "end_of_day_drawdown",
                        "one_step_evaluation",
                        "static_drawdown",
                        "trailing_drawdown",
                        "two_step_evaluation");
        assertThat(presets.texts("data", "text")).allMatch(text -> text.contains(" % "));
        assertThat(presets.text("data.5.fields.loss_basis")).isEqualTo("INITIAL_BALANCE");
        assertThat(presets.text("data.5.fields.max_daily_loss_percent")).isEqualTo("5");
        Answer second =
                api.get(
                        "/risk/presets?limit=5&cursor="
                                + api.get("/risk/presets?limit=5").text("next_cursor"));
        assertThat(second.texts("data", "preset")).containsExactly("two_step_evaluation");
        assertThat(api.anonymous().get("/risk/presets").status()).isEqualTo(401);
        assertThat(ada.server().feed().get("/risk/presets").status()).isEqualTo(403);
    }

    @Test
    void takesALossPresetUnderWhatIsNamed() {
        Answer taken = patch("{'loss_preset': 'two_step_evaluation', 'max_drawdown_percent': 8}");

        assertThat(taken.status()).as(taken.raw()).isEqualTo(200);
        assertThat(taken.text("max_daily_loss_percent")).isEqualTo("5");
        assertThat(taken.text("max_drawdown_percent")).isEqualTo("8");
        assertThat(taken.text("max_weekly_loss_percent")).isEqualTo("10");
        String fields = "pending_changes.0.fields.";
        assertThat(taken.text(fields + "loss_basis.to")).isEqualTo("INITIAL_BALANCE");
        assertThat(taken.text(fields + "drawdown_mode.to")).isEqualTo("STATIC");
    }

    @Test
    void refusesAnAliasThatContradicts() {
        assertThat(patch("{'max_positions': 7, 'max_open_positions': 8}").text("errors.0.field"))
                .isEqualTo("max_positions");
        assertThat(patch("{'max_positions': '7.0', 'max_open_positions': 7}").status())
                .isEqualTo(200);
    }

    @Test
    void takesHowBreachesAreAnswered() {
        assertThat(patch("{'on_breach': 'FLATTEN'}").status()).isEqualTo(200);
        assertThat(api.get(PATH).text("on_breach")).isEqualTo("FLATTEN");
    }

    @ParameterizedTest
    @CsvSource({
        "loss_basis, EQUITY, HIGHER_OF_BOTH",
        "drawdown_mode, PEAK_NAV, TRAILING",
        "risk_zone, UTC, Asia/Kolkata",
        "risk_day_start, 00:00, 17:00"
    })
    void measuresLossesOtherwiseFromTheNextRiskDayOn(String field, String from, String to) {
        Answer answer = patch("{'%s': '%s'}".formatted(field, to));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        assertThat(answer.text(field)).isEqualTo(from);
        assertThat(answer.text("version")).isEqualTo("1");
        assertThat(answer.text("pending_changes.0.fields." + field + ".from")).isEqualTo(from);
        assertThat(answer.text("pending_changes.0.fields." + field + ".to")).isEqualTo(to);
        assertThat(answer.text("pending_changes.0.effective_at")).endsWith("T00:00:00Z");
        assertThat(patch("{'%s': '%s'}".formatted(field, from)).at("pending_changes").size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "loss_basis",
        "drawdown_mode",
        "on_breach",
        "risk_zone",
        "risk_day_start",
        "loss_preset"
    })
    void hasNoLossRuleWithoutAValue(String field) {
        Answer answer = patch("{'%s': null}".formatted(field));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(patch("{'%s': 'SOMETIMES'}".formatted(field)).status()).isIn(400, 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{|400", "``|400", "[]|422", "7|422", "{\"leverage_limit\": NaN}|400"})
    void refusesWhatIsNoProfile(String body, int status) {
        assertThat(api.patch(PATH, body).status()).isEqualTo(status);
        assertThat(api.put("/risk/limits", body).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/risk/limits"})
    void isAbsentForOthersAndShutToFeeds(String path) {
        Api eve = Trader.join(ada.server()).api();
        String foreign = path + "?account_id=" + ada.account();

        assertThat(eve.get(foreign).status()).isEqualTo(404);
        assertThat(eve.patch(PATH + "?account_id=" + ada.account(), "{}").status()).isEqualTo(404);
        assertThat(ada.server().feed().get(path).status()).isEqualTo(403);
        assertThat(api.anonymous().get(path).status()).isEqualTo(401);
        assertThat(api.get(path + "?account_id=7").status()).isEqualTo(422);
    }

    private Answer patch(String json) {
        return api.patch(PATH, json.replace('\'', '"'));
    }
}
