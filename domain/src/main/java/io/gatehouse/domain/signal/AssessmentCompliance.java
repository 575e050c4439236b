package io.gatehouse.domain.signal;

import java.math.BigDecimal;

/**
 * Which limits are kept with the signal's position added; one at its drawdown or loss limit is not.
 */
public record AssessmentCompliance(
        boolean maxDrawdown, boolean dailyLoss, boolean perTradeRisk, boolean positionSize) {
    static AssessmentCompliance of(
            String asset,
            AssessmentSize size,
            AssessmentPortfolio portfolio,
            AssessmentConfig config) {
        BigDecimal equity = portfolio.totalEquity();
        return new AssessmentCompliance(
                portfolio.currentDrawdown().compareTo(config.maxDrawdown()) < 0,
                portfolio.dailyLoss().compareTo(config.maxDailyLoss(equity)) < 0,
                size.risk().compareTo(config.maxRisk(equity)) <= 0,
                portfolio.held(asset).add(size.notional()).compareTo(config.maxPosition(equity))
                        <= 0);
    }
}
