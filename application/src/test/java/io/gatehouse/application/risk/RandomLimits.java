package io.gatehouse.application.risk;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Limits near what a random trader does, so that each is reached now and then. The share of winners
 * is not among them: it is judged from 20 closed trades on, which 50 steps do not reach.
 */
final class RandomLimits {
    private static final List<Near> NEAR =
            List.of(
                    new Near(RiskLimit.MAX_PRICE_AGE_SECONDS, "price_stale", "5", "300"),
                    new Near(RiskLimit.PRICE_COLLAR_PERCENT, "price_collar", "1", "10"),
                    new Near(RiskLimit.DUPLICATE_WINDOW_SECONDS, "duplicate_order", "0", "5"),
                    new Near(RiskLimit.MAX_ORDER_QUANTITY, "max_order_quantity", "1", "60"),
                    new Near(RiskLimit.MAX_ORDER_NOTIONAL, "max_order_notional", "1000", "30000"),
                    new Near(RiskLimit.MAX_POSITION_SIZE, "max_position_size", "2000", "20000"),
                    new Near(RiskLimit.MAX_POSITION_PERCENT, "max_position_percent", "5", "60"),
                    new Near(
                            RiskLimit.MAX_CONCENTRATION_PERCENT,
                            "portfolio_concentration",
                            "5",
                            "60"),
                    new Near(
                            RiskLimit.MAX_UNDERLYING_NOTIONAL_PERCENT,
                            "max_underlying_notional",
                            "10",
                            "200"),
                    new Near(RiskLimit.MAX_OPEN_POSITIONS, "max_open_positions", "1", "3"),
                    new Near(
                            RiskLimit.MAX_POSITIONS_PER_SYMBOL,
                            "max_positions_per_symbol",
                            "1",
                            "2"),
                    new Near(
                            RiskLimit.MAX_CORRELATION_EXPOSURE,
                            "max_correlation_exposure",
                            "0.05",
                            "0.8"),
                    new Near(RiskLimit.LEVERAGE_LIMIT, "leverage", "0.1", "3"),
                    new Near(RiskLimit.MAX_NET_EXPOSURE_PERCENT, "max_net_exposure", "10", "150"),
                    new Near(
                            RiskLimit.MAX_DIRECTION_EXPOSURE_PERCENT,
                            "max_direction_exposure",
                            "10",
                            "150"),
                    new Near(RiskLimit.RISK_PER_TRADE_PERCENT, "risk_per_trade", "0.1", "4"),
                    new Near(RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT, "capital_at_risk", "1", "12"),
                    new Near(RiskLimit.MIN_STOP_DISTANCE_PERCENT, "stop_distance", "0.5", "6"),
                    new Near(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "stop_distance", "6", "12"),
                    new Near(RiskLimit.MIN_REWARD_RISK, "reward_risk", "0.3", "2"),
                    new Near(RiskLimit.MAX_DAILY_LOSS, "max_daily_loss", "200", "6000"),
                    new Near(RiskLimit.MAX_DAILY_LOSS_PERCENT, "max_daily_loss", "0.5", "10"),
                    new Near(RiskLimit.MAX_WEEKLY_LOSS, "max_weekly_loss", "300", "8000"),
                    new Near(RiskLimit.MAX_WEEKLY_LOSS_PERCENT, "max_weekly_loss", "1", "10"),
                    new Near(RiskLimit.MAX_MONTHLY_LOSS, "max_monthly_loss", "500", "9000"),
                    new Near(RiskLimit.MAX_MONTHLY_LOSS_PERCENT, "max_monthly_loss", "1", "10"),
                    new Near(RiskLimit.MAX_DRAWDOWN_PERCENT, "max_drawdown", "1", "10"),
                    new Near(RiskLimit.MAX_CONSECUTIVE_LOSSES, "loss_streak", "1", "3"),
                    new Near(RiskLimit.COOLDOWN_MINUTES, "loss_streak", "0", "2"),
                    new Near(RiskLimit.MAX_WORKING_ORDERS, "max_working_orders", "1", "5"),
                    new Near(RiskLimit.MAX_ORDERS_PER_MINUTE, "order_rate", "4", "40"),
                    new Near(RiskLimit.MAX_ORDERS_PER_DAY, "max_orders_per_day", "5", "40"),
                    new Near(RiskLimit.MAX_TRADES_PER_DAY, "max_trades_per_day", "1", "8"),
                    new Near(RiskLimit.MAX_REPEATS_PER_MINUTE, "repeat_execution", "1", "4"),
                    new Near(RiskLimit.MAX_SPREAD_PERCENT, "max_spread", "0.0005", "0.1"),
                    new Near(RiskLimit.MAX_DELTA, "max_delta", "2000", "60000"));

    private RandomLimits() {}

    /** A limit, the check that judges it, and the range it is taken from, money in dollars. */
    private record Near(RiskLimit limit, String check, String least, String most) {
        Optional<BigDecimal> value(Random random, BigDecimal dollar) {
            BigDecimal low = new BigDecimal(least);
            BigDecimal share = BigDecimal.valueOf(random.nextInt(1001)).movePointLeft(3);
            return Optional.of(
                    new BigDecimal(most)
                            .subtract(low)
                            .multiply(share)
                            .add(low)
                            .multiply(limit.unit() == Unit.MONEY ? dollar : BigDecimal.ONE)
                            .setScale(limit.isWhole() ? 0 : 4, RoundingMode.HALF_UP));
        }
    }

    /** The checks that deny at these limits. */
    static Set<String> checks() {
        return NEAR.stream().map(Near::check).collect(Collectors.toSet());
    }

    /** One in six is near, one in six is the preset's, the others are off. */
    static Map<RiskLimit, Optional<BigDecimal>> several(Random random, BigDecimal dollar) {
        Map<RiskLimit, Optional<BigDecimal>> limits = new EnumMap<>(RiskLimit.class);
        for (Near near : NEAR) {
            switch (random.nextInt(6)) {
                case 0 -> limits.put(near.limit(), near.value(random, dollar));
                case 1 -> {
                    // the preset's stays
                }
                default -> limits.put(near.limit(), Optional.empty());
            }
        }
        return limits;
    }

    /** One limit changed, or switched off. */
    static Map<RiskLimit, Optional<BigDecimal>> one(Random random, BigDecimal dollar) {
        Near near = NEAR.get(random.nextInt(NEAR.size()));
        return Map.of(
                near.limit(),
                random.nextInt(3) == 0 ? Optional.empty() : near.value(random, dollar));
    }
}
