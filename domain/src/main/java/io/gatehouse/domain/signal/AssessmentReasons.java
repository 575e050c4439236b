package io.gatehouse.domain.signal;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says why a signal is rejected: the check, and its numbers. */
final class AssessmentReasons {
    private AssessmentReasons() {}

    /** Every cause; none for a signal that is approved. */
    static List<String> of(
            AssessmentSignal signal,
            AssessmentSize size,
            AssessmentCompliance compliance,
            AssessmentPortfolio portfolio,
            AssessmentConfig config) {
        if (compliance.maxDrawdown() && compliance.dailyLoss() && size.quantity().signum() > 0) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        BigDecimal equity = portfolio.totalEquity();
        if (!compliance.maxDrawdown()) {
            reasons.add(
                    reached(
                            "max_drawdown: drawdown ",
                            portfolio.currentDrawdown(),
                            config.maxDrawdown()));
        }
        if (!compliance.dailyLoss()) {
            reasons.add(
                    reached(
                            "daily_loss: loss ",
                            portfolio.dailyLoss(),
                            config.maxDailyLoss(equity)));
        }
        if (size.quantity().signum() == 0) {
            addWhyNothing(signal, portfolio, config, reasons);
        }
        return List.copyOf(reasons);
    }

    private static void addWhyNothing(
            AssessmentSignal signal,
            AssessmentPortfolio portfolio,
            AssessmentConfig config,
            List<String> reasons) {
        int before = reasons.size();
        BigDecimal held = portfolio.held(signal.asset());
        BigDecimal limit = config.maxPosition(portfolio.totalEquity());
        if (signal.confidence().signum() == 0) {
            reasons.add("per_trade_risk: confidence 0 risks nothing");
        }
        if (held.compareTo(limit) >= 0) {
            reasons.add(reached("position_size: notional held ", held, limit));
        }
        if (portfolio.cash().signum() <= 0) {
            reasons.add("cash: none is free, " + Decimals.text(portfolio.cash()));
        }
        if (reasons.size() == before) {
            reasons.add("position_size: less than 0.00000001 units can be afforded");
        }
    }

    private static String reached(String what, BigDecimal value, BigDecimal limit) {
        return what + Decimals.text(value) + " has reached the limit " + Decimals.text(limit);
    }
}
