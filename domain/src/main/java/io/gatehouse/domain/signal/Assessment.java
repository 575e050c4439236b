package io.gatehouse.domain.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What became of a signal: its exits, the size and risk that the portfolio bears, a score, and the
 * reasons against it, none of which means approved. Size and score are told of a rejected one too.
 */
public record Assessment(
        AssessmentSignal signal,
        BigDecimal stopLoss,
        BigDecimal takeProfit,
        BigDecimal riskReward,
        AssessmentSize size,
        AssessmentScore score,
        AssessmentCompliance compliance,
        List<String> reasons) {
    public Assessment {
        reasons = List.copyOf(reasons);
    }

    /** Depends on nothing but its arguments; empty when the target would not be above zero. */
    public static Optional<Assessment> of(
            AssessmentSignal signal, AssessmentPortfolio portfolio, AssessmentConfig config) {
        return AssessmentExits.of(signal, config)
                .map(exits -> assessed(signal, exits, portfolio, config));
    }

    private static Assessment assessed(
            AssessmentSignal signal,
            AssessmentExits exits,
            AssessmentPortfolio portfolio,
            AssessmentConfig config) {
        AssessmentSize size = AssessmentSize.of(signal, portfolio, config, exits.stopDistance());
        AssessmentCompliance compliance =
                AssessmentCompliance.of(signal.asset(), size, portfolio, config);
        return new Assessment(
                signal,
                exits.stop(),
                exits.target(),
                exits.rewardRatio(),
                size,
                AssessmentScore.of(signal.confidence(), size.notional(), portfolio, config),
                compliance,
                AssessmentReasons.of(signal, size, compliance, portfolio, config));
    }

    public boolean isApproved() {
        return reasons.isEmpty();
    }
}
