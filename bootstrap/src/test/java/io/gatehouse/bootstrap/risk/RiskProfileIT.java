package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskProfileIT extends RiskProfileCase {
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
}
