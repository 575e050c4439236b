package io.gatehouse.application.risk;

import io.gatehouse.domain.risk.RiskLimit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Limits near what a random trader does, so that each is reached now and then. */
final class RandomLimits {
    private static final List<Near> NEAR =
            List.of(
                    new Near(RiskLimit.MAX_PRICE_AGE_SECONDS, "5", "300"),
                    new Near(RiskLimit.PRICE_COLLAR_PERCENT, "1", "10"),
                    new Near(RiskLimit.DUPLICATE_WINDOW_SECONDS, "0", "5"),
                    new Near(RiskLimit.MAX_ORDER_QUANTITY, "1", "60"),
                    new Near(RiskLimit.MAX_ORDER_NOTIONAL, "1000", "30000"),
                    new Near(RiskLimit.MAX_POSITION_SIZE, "2000", "20000"),
                    new Near(RiskLimit.MAX_POSITION_PERCENT, "5", "60"),
                    new Near(RiskLimit.MAX_CONCENTRATION_PERCENT, "5", "60"),
                    new Near(RiskLimit.MAX_UNDERLYING_NOTIONAL_PERCENT, "10", "200"),
                    new Near(RiskLimit.MAX_OPEN_POSITIONS, "1", "3"),
                    new Near(RiskLimit.MAX_POSITIONS_PER_SYMBOL, "1", "2"),
                    new Near(RiskLimit.LEVERAGE_LIMIT, "0.1", "3"),
                    new Near(RiskLimit.MAX_NET_EXPOSURE_PERCENT, "10", "150"),
                    new Near(RiskLimit.MAX_DIRECTION_EXPOSURE_PERCENT, "10", "150"),
                    new Near(RiskLimit.RISK_PER_TRADE_PERCENT, "0.1", "4"),
                    new Near(RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT, "1", "12"),
                    new Near(RiskLimit.MIN_STOP_DISTANCE_PERCENT, "0.5", "6"),
                    new Near(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "6", "12"),
                    new Near(RiskLimit.MIN_REWARD_RISK, "0.3", "2"),
                    new Near(RiskLimit.MAX_DAILY_LOSS, "200", "6000"),
                    new Near(RiskLimit.MAX_DAILY_LOSS_PERCENT, "0.5", "10"),
                    new Near(RiskLimit.MAX_WEEKLY_LOSS_PERCENT, "1", "10"),
                    new Near(RiskLimit.MAX_MONTHLY_LOSS, "500", "9000"),
                    new Near(RiskLimit.MAX_DRAWDOWN_PERCENT, "1", "10"),
                    new Near(RiskLimit.MAX_CONSECUTIVE_LOSSES, "1", "3"),
                    new Near(RiskLimit.COOLDOWN_MINUTES, "0", "2"),
                    new Near(RiskLimit.MAX_WORKING_ORDERS, "1", "5"),
                    new Near(RiskLimit.MAX_ORDERS_PER_MINUTE, "4", "40"),
                    new Near(RiskLimit.MAX_ORDERS_PER_DAY, "5", "40"),
                    new Near(RiskLimit.MAX_TRADES_PER_DAY, "1", "8"),
                    new Near(RiskLimit.MAX_REPEATS_PER_MINUTE, "1", "4"),
                    new Near(RiskLimit.MAX_SPREAD_PERCENT, "0.0005", "0.1"),
                    new Near(RiskLimit.MAX_DELTA, "2000", "60000"));

    private RandomLimits() {}

    private record Near(RiskLimit limit, String least, String most) {
        Optional<BigDecimal> value(Random random) {
            BigDecimal low = new BigDecimal(least);
            BigDecimal share = BigDecimal.valueOf(random.nextInt(1001)).movePointLeft(3);
            return Optional.of(
                    new BigDecimal(most)
                            .subtract(low)
                            .multiply(share)
                            .add(low)
                            .setScale(limit.isWhole() ? 0 : 4, RoundingMode.HALF_UP));
        }
    }

    /** One in six is near, one in six is the preset's, the others are off. */
    static Map<RiskLimit, Optional<BigDecimal>> several(Random random) {
        Map<RiskLimit, Optional<BigDecimal>> limits = new EnumMap<>(RiskLimit.class);
        for (Near near : NEAR) {
            switch (random.nextInt(6)) {
                case 0 -> limits.put(near.limit(), near.value(random));
                case 1 -> {
                    // the preset's stays
                }
                default -> limits.put(near.limit(), Optional.empty());
            }
        }
        return limits;
    }

    /** One limit changed, or switched off. */
    static Map<RiskLimit, Optional<BigDecimal>> one(Random random) {
        Near near = NEAR.get(random.nextInt(NEAR.size()));
        return Map.of(near.limit(), random.nextInt(3) == 0 ? Optional.empty() : near.value(random));
    }
}
