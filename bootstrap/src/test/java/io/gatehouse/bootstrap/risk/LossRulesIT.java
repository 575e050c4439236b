package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How losses are measured, by preset or field by field, and what a breach does. */
class LossRulesIT extends RiskProfileCase {
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
        // 8 % of the initial balance: until its mode begins, 20 % of the peak stand.
        assertThat(taken.text("max_drawdown_percent")).isEqualTo("20");
        assertThat(taken.text("max_weekly_loss_percent")).isEqualTo("10");
        String fields = "pending_changes.0.fields.";
        assertThat(taken.text(fields + "loss_basis.to")).isEqualTo("INITIAL_BALANCE");
        assertThat(taken.text(fields + "drawdown_mode.to")).isEqualTo("STATIC");
        assertThat(taken.text(fields + "max_drawdown_percent.to")).isEqualTo("8");
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
}
