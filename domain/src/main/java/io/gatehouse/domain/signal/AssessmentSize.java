package io.gatehouse.domain.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * notional = min(equity x per-trade risk x confidence / stop fraction, largest position - held,
 * cash), never negative; quantity = notional / price, rounded down; risk = notional x stop
 * fraction.
 */
public record AssessmentSize(BigDecimal notional, BigDecimal quantity, BigDecimal risk) {
    private static final int PLACES = 8;

    static AssessmentSize of(
            AssessmentSignal signal,
            AssessmentPortfolio portfolio,
            AssessmentConfig config,
            BigDecimal stopDistance) {
        BigDecimal equity = portfolio.totalEquity();
        BigDecimal budget = config.maxRisk(equity).multiply(signal.confidence());
        BigDecimal room =
                config.maxPosition(equity)
                        .subtract(portfolio.held(signal.asset()))
                        .min(portfolio.cash())
                        .max(BigDecimal.ZERO);
        BigDecimal price = signal.price();
        // The stop fraction is distance / price; as products the two are compared without rounding.
        return budget.multiply(price).compareTo(room.multiply(stopDistance)) < 0
                ? ofBudget(budget, price, stopDistance)
                : ofRoom(room, price, stopDistance);
    }

    private static AssessmentSize ofBudget(
            BigDecimal budget, BigDecimal price, BigDecimal stopDistance) {
        return new AssessmentSize(
                quotient(budget.multiply(price), stopDistance),
                quotient(budget, stopDistance),
                rounded(budget));
    }

    private static AssessmentSize ofRoom(
            BigDecimal room, BigDecimal price, BigDecimal stopDistance) {
        return new AssessmentSize(
                rounded(room), quotient(room, price), quotient(room.multiply(stopDistance), price));
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, PLACES, RoundingMode.DOWN);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.scale() > PLACES ? value.setScale(PLACES, RoundingMode.DOWN) : value;
    }
}
