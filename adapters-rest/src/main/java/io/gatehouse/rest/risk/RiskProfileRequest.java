package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ProfileChange;
import io.gatehouse.domain.risk.DrawdownMode;
import io.gatehouse.domain.risk.LossBasis;
import io.gatehouse.domain.risk.LossPreset;
import io.gatehouse.domain.risk.OnBreach;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.rest.http.json.Change;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of a risk profile: null switches a limit off, absence leaves it. */
@Serdeable.Deserializable
public record RiskProfileRequest(
        Change<RiskTolerance> riskTolerance,
        Change<List<String>> allowedInstruments,
        Change<List<String>> deniedInstruments,
        Change<BigDecimal> maxPriceAgeSeconds,
        Change<BigDecimal> maxAccountStateAgeSeconds,
        Change<BigDecimal> priceCollarPercent,
        Change<BigDecimal> duplicateWindowSeconds,
        Change<BigDecimal> maxOrderQuantity,
        Change<BigDecimal> maxOrderNotional,
        Change<BigDecimal> maxPositionSize,
        Change<BigDecimal> maxPositionPercent,
        Change<BigDecimal> maxConcentrationPercent,
        Change<Map<String, Change<BigDecimal>>> instrumentConcentrationPercent,
        Change<BigDecimal> maxUnderlyingNotionalPercent,
        Change<BigDecimal> maxOpenPositions,
        Change<BigDecimal> maxPositions,
        Change<BigDecimal> maxPositionsPerSymbol,
        Change<BigDecimal> maxCorrelationExposure,
        Change<BigDecimal> leverageLimit,
        Change<BigDecimal> maxNetExposurePercent,
        Change<BigDecimal> maxDirectionExposurePercent,
        Change<BigDecimal> riskPerTradePercent,
        Change<BigDecimal> maxCapitalAtRiskPercent,
        Change<Boolean> stopLossRequired,
        Change<BigDecimal> minStopDistancePercent,
        Change<BigDecimal> maxStopDistancePercent,
        Change<BigDecimal> minRewardRisk,
        Change<BigDecimal> maxDailyLoss,
        Change<BigDecimal> maxDailyLossPercent,
        Change<BigDecimal> maxWeeklyLoss,
        Change<BigDecimal> maxWeeklyLossPercent,
        Change<BigDecimal> maxMonthlyLoss,
        Change<BigDecimal> maxMonthlyLossPercent,
        Change<BigDecimal> maxDrawdownPercent,
        Change<DrawdownMode> drawdownMode,
        Change<OnBreach> onBreach,
        Change<LossBasis> lossBasis,
        Change<String> lossPreset,
        Change<String> riskZone,
        Change<String> riskDayStart,
        Change<BigDecimal> maxConsecutiveLosses,
        Change<BigDecimal> cooldownMinutes,
        Change<BigDecimal> minWinRate,
        Change<Boolean> shortSellingAllowed,
        Change<BigDecimal> maxWorkingOrders,
        Change<BigDecimal> maxOrdersPerMinute,
        Change<BigDecimal> maxOrdersPerDay,
        Change<BigDecimal> maxTradesPerDay,
        Change<BigDecimal> maxRepeatsPerMinute,
        Change<BigDecimal> maxSpreadPercent,
        Change<BigDecimal> maxDelta,
        Change<BigDecimal> maxGamma,
        Change<BigDecimal> maxTheta,
        Change<BigDecimal> maxVega,
        Change<BigDecimal> minDte,
        Change<BigDecimal> maxDte,
        Change<BigDecimal> optionsLevel) {

    /** The change, or a problem that lists every wrong field as {@code path + field}. */
    public ProfileChange change(String path) {
        ProfileReading reading = new ProfileReading(path);
        Optional<LossPreset> preset = reading.preset(lossPreset);
        ProfileChange change =
                new ProfileChange(
                        reading.tolerance(riskTolerance),
                        reading.limits(limits(reading)),
                        reading.switches(switches()),
                        reading.instruments("allowed_instruments", allowedInstruments),
                        reading.instruments("denied_instruments", deniedInstruments),
                        reading.concentration(instrumentConcentrationPercent),
                        instrumentConcentrationPercent instanceof Change.Clear,
                        reading.lossRules(
                                lossBasis, drawdownMode, onBreach, riskZone, riskDayStart));
        reading.requireNoErrors();
        return preset.map(change::filledBy).orElse(change);
    }

    private Map<RiskLimit, Change<BigDecimal>> limits(ProfileReading reading) {
        Map<RiskLimit, Change<BigDecimal>> limits = new EnumMap<>(RiskLimit.class);
        limits.put(RiskLimit.MAX_PRICE_AGE_SECONDS, maxPriceAgeSeconds);
        limits.put(RiskLimit.MAX_ACCOUNT_STATE_AGE_SECONDS, maxAccountStateAgeSeconds);
        limits.put(RiskLimit.PRICE_COLLAR_PERCENT, priceCollarPercent);
        limits.put(RiskLimit.DUPLICATE_WINDOW_SECONDS, duplicateWindowSeconds);
        limits.put(RiskLimit.MAX_ORDER_QUANTITY, maxOrderQuantity);
        limits.put(RiskLimit.MAX_ORDER_NOTIONAL, maxOrderNotional);
        limits.put(RiskLimit.MAX_POSITION_SIZE, maxPositionSize);
        limits.put(RiskLimit.MAX_POSITION_PERCENT, maxPositionPercent);
        limits.put(RiskLimit.MAX_CONCENTRATION_PERCENT, maxConcentrationPercent);
        limits.put(
                RiskLimit.MAX_OPEN_POSITIONS,
                reading.openPositions(maxOpenPositions, maxPositions));
        limits.put(RiskLimit.LEVERAGE_LIMIT, leverageLimit);
        limits.put(RiskLimit.RISK_PER_TRADE_PERCENT, riskPerTradePercent);
        limits.put(RiskLimit.MAX_DAILY_LOSS, maxDailyLoss);
        limits.put(RiskLimit.MAX_DAILY_LOSS_PERCENT, maxDailyLossPercent);
        limits.put(RiskLimit.MAX_WEEKLY_LOSS, maxWeeklyLoss);
        limits.put(RiskLimit.MAX_WEEKLY_LOSS_PERCENT, maxWeeklyLossPercent);
        limits.put(RiskLimit.MAX_MONTHLY_LOSS, maxMonthlyLoss);
        limits.put(RiskLimit.MAX_MONTHLY_LOSS_PERCENT, maxMonthlyLossPercent);
        limits.put(RiskLimit.MAX_DRAWDOWN_PERCENT, maxDrawdownPercent);
        limits.put(RiskLimit.MAX_UNDERLYING_NOTIONAL_PERCENT, maxUnderlyingNotionalPercent);
        limits.put(RiskLimit.MAX_POSITIONS_PER_SYMBOL, maxPositionsPerSymbol);
        limits.put(RiskLimit.MAX_CORRELATION_EXPOSURE, maxCorrelationExposure);
        limits.put(RiskLimit.MAX_NET_EXPOSURE_PERCENT, maxNetExposurePercent);
        limits.put(RiskLimit.MAX_DIRECTION_EXPOSURE_PERCENT, maxDirectionExposurePercent);
        limits.put(RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT, maxCapitalAtRiskPercent);
        limits.put(RiskLimit.MIN_STOP_DISTANCE_PERCENT, minStopDistancePercent);
        limits.put(RiskLimit.MAX_STOP_DISTANCE_PERCENT, maxStopDistancePercent);
        limits.put(RiskLimit.MIN_REWARD_RISK, minRewardRisk);
        limits.put(RiskLimit.MAX_WORKING_ORDERS, maxWorkingOrders);
        limits.put(RiskLimit.MAX_SPREAD_PERCENT, maxSpreadPercent);
        limits.put(RiskLimit.MAX_CONSECUTIVE_LOSSES, maxConsecutiveLosses);
        limits.put(RiskLimit.COOLDOWN_MINUTES, cooldownMinutes);
        limits.put(RiskLimit.MIN_WIN_RATE, minWinRate);
        limits.put(RiskLimit.MAX_ORDERS_PER_MINUTE, maxOrdersPerMinute);
        limits.put(RiskLimit.MAX_ORDERS_PER_DAY, maxOrdersPerDay);
        limits.put(RiskLimit.MAX_TRADES_PER_DAY, maxTradesPerDay);
        limits.put(RiskLimit.MAX_REPEATS_PER_MINUTE, maxRepeatsPerMinute);
        limits.put(RiskLimit.MAX_DELTA, maxDelta);
        limits.put(RiskLimit.MAX_GAMMA, maxGamma);
        limits.put(RiskLimit.MAX_THETA, maxTheta);
        limits.put(RiskLimit.MAX_VEGA, maxVega);
        limits.put(RiskLimit.MIN_DTE, minDte);
        limits.put(RiskLimit.MAX_DTE, maxDte);
        limits.put(RiskLimit.OPTIONS_LEVEL, optionsLevel);
        return limits;
    }

    private Map<RiskSwitch, Change<Boolean>> switches() {
        return Map.of(
                RiskSwitch.STOP_LOSS_REQUIRED, stopLossRequired,
                RiskSwitch.SHORT_SELLING_ALLOWED, shortSellingAllowed);
    }
}
