package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the fields of a profile take, to which digit, and what they refuse. */
class RiskProfileFieldsIT extends RiskProfileCase {
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
    void refusesAnAliasThatContradicts() {
        assertThat(patch("{'max_positions': 7, 'max_open_positions': 8}").text("errors.0.field"))
                .isEqualTo("max_positions");
        assertThat(patch("{'max_positions': '7.0', 'max_open_positions': 7}").status())
                .isEqualTo(200);
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
}
