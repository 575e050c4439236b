package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessmentConfigForm;
import io.gatehouse.rest.http.json.Scalar;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

/**
 * What differs from the usual: 20, 5, 2 and 20 percent of equity, a stop at 2 percent, reward 2.
 */
@Serdeable.Deserializable
record AssessConfigRequest(
        @Nullable Scalar maxDrawdownPercent,
        @Nullable Scalar maxDailyLossPercent,
        @Nullable Scalar riskPerTradePercent,
        @Nullable Scalar maxPositionPercent,
        @Nullable Scalar stopLossPercent,
        @Nullable Scalar rewardRatio) {
    AssessmentConfigForm form() {
        return new AssessmentConfigForm(
                new AssessTexts()
                        .with("max_drawdown_percent", maxDrawdownPercent)
                        .with("max_daily_loss_percent", maxDailyLossPercent)
                        .with("risk_per_trade_percent", riskPerTradePercent)
                        .with("max_position_percent", maxPositionPercent)
                        .with("stop_loss_percent", stopLossPercent)
                        .with("reward_ratio", rewardRatio)
                        .map());
    }
}
