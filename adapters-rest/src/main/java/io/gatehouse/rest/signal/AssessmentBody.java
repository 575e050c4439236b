package io.gatehouse.rest.signal;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.signal.Assessment;
import io.gatehouse.domain.signal.AssessmentCompliance;
import io.gatehouse.domain.signal.AssessmentDirection;
import io.gatehouse.domain.signal.AssessmentLevel;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What became of a signal; the size it may have at most, 0 to 1 for the score, and every reason.
 */
@Serdeable.Serializable
record AssessmentBody(
        @Nullable String signalId,
        String asset,
        AssessmentDirection signalType,
        boolean approved,
        BigDecimal positionSize,
        BigDecimal notional,
        @Exact BigDecimal stopLossPrice,
        @Exact BigDecimal takeProfitPrice,
        double riskRewardRatio,
        BigDecimal positionRisk,
        AssessmentLevel riskLevel,
        double riskScore,
        List<String> reasons,
        Compliance compliance)
        implements AssessmentItemBody {

    /** Which limits hold with the position added. */
    @Serdeable.Serializable
    record Compliance(
            boolean maxDrawdown, boolean dailyLoss, boolean perTradeRisk, boolean positionSize) {
        static Compliance from(AssessmentCompliance compliance) {
            return new Compliance(
                    compliance.maxDrawdown(),
                    compliance.dailyLoss(),
                    compliance.perTradeRisk(),
                    compliance.positionSize());
        }
    }

    static AssessmentBody from(Assessment assessment) {
        return new AssessmentBody(
                assessment.signal().id().orElse(null),
                assessment.signal().asset(),
                assessment.signal().direction(),
                assessment.isApproved(),
                Decimals.canonical(assessment.size().quantity()),
                Decimals.canonical(assessment.size().notional()),
                Decimals.canonical(assessment.stopLoss()),
                Decimals.canonical(assessment.takeProfit()),
                assessment.riskReward().doubleValue(),
                Decimals.canonical(assessment.size().risk()),
                assessment.score().level(),
                assessment.score().value().doubleValue(),
                assessment.reasons(),
                Compliance.from(assessment.compliance()));
    }
}
