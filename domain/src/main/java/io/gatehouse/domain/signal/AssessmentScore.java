package io.gatehouse.domain.signal;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 0.35 d + 0.35 l + 0.20 (1 - confidence) + 0.10 s to 8 places: drawdown, daily loss and notional
 * by their limits, each 0 to 1. HIGH from 0.60, or d or l from 0.9; MEDIUM from 0.30.
 */
public record AssessmentScore(BigDecimal value, AssessmentLevel level) {
    private static final BigDecimal LIMIT_WEIGHT = new BigDecimal("0.35");
    private static final BigDecimal DOUBT_WEIGHT = new BigDecimal("0.20");
    private static final BigDecimal SIZE_WEIGHT = new BigDecimal("0.10");
    private static final BigDecimal HIGH_FROM = new BigDecimal("0.60");
    private static final BigDecimal MEDIUM_FROM = new BigDecimal("0.30");
    private static final BigDecimal NEAR_LIMIT = new BigDecimal("0.9");
    private static final int PLACES = 8;

    static AssessmentScore of(
            BigDecimal confidence,
            BigDecimal notional,
            AssessmentPortfolio portfolio,
            AssessmentConfig config) {
        BigDecimal equity = portfolio.totalEquity();
        BigDecimal drawdown = used(portfolio.currentDrawdown(), config.maxDrawdown());
        BigDecimal loss = used(portfolio.dailyLoss(), config.maxDailyLoss(equity));
        BigDecimal size = used(notional, config.maxPosition(equity));
        // Rounded before it is judged: thirds that add up to 0.60 are 0.60.
        BigDecimal score =
                drawdown.add(loss)
                        .multiply(LIMIT_WEIGHT)
                        .add(BigDecimal.ONE.subtract(confidence).multiply(DOUBT_WEIGHT))
                        .add(size.multiply(SIZE_WEIGHT))
                        .setScale(PLACES, RoundingMode.HALF_EVEN);
        return new AssessmentScore(score, level(score, drawdown.max(loss)));
    }

    private static AssessmentLevel level(BigDecimal score, BigDecimal nearest) {
        if (score.compareTo(HIGH_FROM) >= 0 || nearest.compareTo(NEAR_LIMIT) >= 0) {
            return AssessmentLevel.HIGH;
        }
        return score.compareTo(MEDIUM_FROM) >= 0 ? AssessmentLevel.MEDIUM : AssessmentLevel.LOW;
    }

    /** The part of a limit (above zero) that is used, at most all of it. */
    private static BigDecimal used(BigDecimal value, BigDecimal limit) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return value.compareTo(limit) >= 0 ? BigDecimal.ONE : value.divide(limit, Decimals.RATIO);
    }
}
