package io.gatehouse.domain.signal;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;

/**
 * What an assessment goes by: the stop in percent of the price, the others in percent of equity;
 * the reward ratio is the target's distance in distances to the stop.
 */
public record AssessmentConfig(
        BigDecimal maxDrawdownPercent,
        BigDecimal maxDailyLossPercent,
        BigDecimal riskPerTradePercent,
        BigDecimal maxPositionPercent,
        BigDecimal stopLossPercent,
        BigDecimal rewardRatio) {
    /** Drawdown 20 %, daily loss 5 %, per-trade risk 2 %, position 20 %, stop 2 %, reward 2. */
    public static final AssessmentConfig USUAL =
            new AssessmentConfig(
                    new BigDecimal("20"),
                    new BigDecimal("5"),
                    new BigDecimal("2"),
                    new BigDecimal("20"),
                    new BigDecimal("2"),
                    new BigDecimal("2"));

    public AssessmentConfig {
        AssessmentRange.PERCENT.require("max_drawdown_percent", maxDrawdownPercent);
        AssessmentRange.PERCENT.require("max_daily_loss_percent", maxDailyLossPercent);
        AssessmentRange.PERCENT.require("risk_per_trade_percent", riskPerTradePercent);
        AssessmentRange.PERCENT.require("max_position_percent", maxPositionPercent);
        AssessmentRange.PART_PERCENT.require("stop_loss_percent", stopLossPercent);
        AssessmentRange.POSITIVE.require("reward_ratio", rewardRatio);
    }

    /** The drawdown, 0 to 1, from which on nothing is approved. */
    BigDecimal maxDrawdown() {
        return Decimals.percentOf(maxDrawdownPercent, BigDecimal.ONE);
    }

    /** The loss of a day from which on nothing is approved. */
    BigDecimal maxDailyLoss(BigDecimal equity) {
        return Decimals.percentOf(maxDailyLossPercent, equity);
    }

    /** The most that one trade may lose at its stop. */
    BigDecimal maxRisk(BigDecimal equity) {
        return Decimals.percentOf(riskPerTradePercent, equity);
    }

    /** The most notional of one asset. */
    BigDecimal maxPosition(BigDecimal equity) {
        return Decimals.percentOf(maxPositionPercent, equity);
    }
}
