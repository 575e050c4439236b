package io.gatehouse.application.signal;

import io.gatehouse.domain.signal.AssessmentConfig;
import io.gatehouse.domain.signal.AssessmentRange;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A configuration as texts by the names of their fields; what is left out is the usual. */
public record AssessmentConfigForm(Map<String, String> texts) {
    private static final String DRAWDOWN = "max_drawdown_percent";
    private static final String DAILY_LOSS = "max_daily_loss_percent";
    private static final String TRADE_RISK = "risk_per_trade_percent";
    private static final String POSITION = "max_position_percent";
    private static final String STOP = "stop_loss_percent";
    private static final String REWARD = "reward_ratio";
    private static final Set<String> FIELDS =
            Set.of(DRAWDOWN, DAILY_LOSS, TRADE_RISK, POSITION, STOP, REWARD);

    public AssessmentConfigForm {
        texts = Map.copyOf(texts);
    }

    public AssessmentResult<AssessmentConfig> read() {
        AssessmentConfig usual = AssessmentConfig.USUAL;
        AssessmentFields fields =
                new AssessmentFields(AssessmentFault.Kind.CONFIGURATION, texts, FIELDS);
        Optional<BigDecimal> drawdown = fields.decimal(DRAWDOWN, AssessmentRange.PERCENT);
        Optional<BigDecimal> dailyLoss = fields.decimal(DAILY_LOSS, AssessmentRange.PERCENT);
        Optional<BigDecimal> tradeRisk = fields.decimal(TRADE_RISK, AssessmentRange.PERCENT);
        Optional<BigDecimal> position = fields.decimal(POSITION, AssessmentRange.PERCENT);
        Optional<BigDecimal> stop = fields.decimal(STOP, AssessmentRange.PART_PERCENT);
        Optional<BigDecimal> reward = fields.decimal(REWARD, AssessmentRange.POSITIVE);
        return fields.faults().isEmpty()
                ? new AssessmentResult.Done<>(
                        new AssessmentConfig(
                                drawdown.orElse(usual.maxDrawdownPercent()),
                                dailyLoss.orElse(usual.maxDailyLossPercent()),
                                tradeRisk.orElse(usual.riskPerTradePercent()),
                                position.orElse(usual.maxPositionPercent()),
                                stop.orElse(usual.stopLossPercent()),
                                reward.orElse(usual.rewardRatio())))
                : new AssessmentResult.Failed<>(fields.faults());
    }
}
