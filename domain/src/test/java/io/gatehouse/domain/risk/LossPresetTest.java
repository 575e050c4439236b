package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;

class LossPresetTest {
    @Test
    void aTwoStepEvaluationLosesFivePercentADayAndTenInAll() {
        LossPreset preset = LossPreset.ofCode("two_step_evaluation").orElseThrow();

        assertThat(preset.limits())
                .containsEntry(RiskLimit.MAX_DAILY_LOSS_PERCENT, new BigDecimal("5"))
                .containsEntry(RiskLimit.MAX_DRAWDOWN_PERCENT, new BigDecimal("10"));
        assertThat(preset.basis()).contains(LossBasis.INITIAL_BALANCE);
        assertThat(preset.drawdownMode()).contains(DrawdownMode.STATIC);
        assertThat(preset.settings()).hasSize(4);
    }

    @Test
    void aDrawdownPresetLeavesTheDailyLoss() {
        assertThat(LossPreset.TRAILING_DRAWDOWN.settings())
                .extracting(Setting::field)
                .containsExactly("max_drawdown_percent", "drawdown_mode");
        assertThat(LossPreset.TRAILING_DRAWDOWN.basis()).isEmpty();
        assertThat(LossPreset.ofCode("TRAILING_DRAWDOWN")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LossPreset.class)
    void aPresetTellsItsPercentagesInItsText(LossPreset preset) {
        assertThat(preset.limits()).isNotEmpty();
        preset.limits()
                .values()
                .forEach(percent -> assertThat(preset.text()).contains(percent + " %"));
        assertThat(preset.limits())
                .allSatisfy((limit, value) -> assertThat(limit.admits(value)).isTrue());
    }
}
