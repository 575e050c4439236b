package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/** Limits and switches of a random desk, near what it does. */
final class RandomLimits {
    private RandomLimits() {}

    static void on(ViewBuilder builder, Random random) {
        if (random.nextInt(3) == 0) {
            List<RiskTolerance> presets = List.of(RiskTolerance.values());
            builder.preset(presets.get(random.nextInt(presets.size())));
        }
        for (RiskLimit limit : RiskLimit.values()) {
            if (random.nextInt(8) == 0) {
                builder.limit(limit, near(limit, random));
            }
        }
        for (RiskSwitch one : RiskSwitch.values()) {
            if (random.nextInt(5) == 0) {
                builder.with(one);
            }
        }
        if (random.nextInt(20) == 0) {
            builder.denying("MSFT", "SPX");
        }
        if (random.nextInt(20) == 0) {
            builder.allowing("AAPL", "BTC", "SPX");
        }
    }

    private static String near(RiskLimit limit, Random random) {
        BigDecimal scale =
                switch (limit) {
                    case MAX_ORDER_QUANTITY -> new BigDecimal("40");
                    case MAX_ORDER_NOTIONAL, MAX_POSITION_SIZE -> new BigDecimal("20000");
                    case MAX_DAILY_LOSS -> new BigDecimal("2000");
                    case MAX_WEEKLY_LOSS, MAX_MONTHLY_LOSS -> new BigDecimal("5000");
                    case MAX_OPEN_POSITIONS, MAX_WORKING_ORDERS -> new BigDecimal("8");
                    case MAX_POSITIONS_PER_SYMBOL, MIN_REWARD_RISK -> BigDecimal.TWO;
                    case MAX_CONSECUTIVE_LOSSES -> BigDecimal.TWO;
                    case MAX_DELTA -> new BigDecimal("50000");
                    case MIN_WIN_RATE -> new BigDecimal("0.3");
                    case MAX_CORRELATION_EXPOSURE -> new BigDecimal("0.5");
                    case MIN_STOP_DISTANCE_PERCENT, MAX_STOP_DISTANCE_PERCENT, MAX_SPREAD_PERCENT ->
                            new BigDecimal("1");
                    case RISK_PER_TRADE_PERCENT -> new BigDecimal("10");
                    case LEVERAGE_LIMIT -> new BigDecimal("6");
                    default -> new BigDecimal("100");
                };
        int places = limit.isWhole() ? 0 : 2;
        return scale.multiply(BigDecimal.valueOf(20 + random.nextInt(200)))
                .divide(BigDecimal.valueOf(100), places, RoundingMode.HALF_UP)
                .max(limit.least())
                .min(limit.most())
                .toString();
    }
}
