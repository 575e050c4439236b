package io.gatehouse.bootstrap.cli.assess;

import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.signal.Assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Assessments as rows of cells; one that failed has its faults in place of reasons. */
final class AssessmentCells {
    static final List<String> HEADER =
            List.of(
                    "signal_id",
                    "asset",
                    "signal_type",
                    "approved",
                    "position_size",
                    "notional",
                    "stop_loss_price",
                    "take_profit_price",
                    "risk_reward_ratio",
                    "position_risk",
                    "risk_level",
                    "risk_score",
                    "reasons",
                    "errors");

    private static final String SEPARATOR = "; ";

    private AssessmentCells() {}

    static String[] of(Assessment assessment) {
        return new String[] {
            assessment.signal().id().orElse(""),
            assessment.signal().asset(),
            assessment.signal().direction().name(),
            String.valueOf(assessment.isApproved()),
            Decimals.text(assessment.size().quantity()),
            Decimals.text(assessment.size().notional()),
            Decimals.text(assessment.stopLoss()),
            Decimals.text(assessment.takeProfit()),
            Decimals.text(assessment.riskReward()),
            Decimals.text(assessment.size().risk()),
            assessment.score().level().name(),
            Decimals.text(assessment.score().value()),
            String.join(SEPARATOR, assessment.reasons()),
            ""
        };
    }

    static String[] of(Optional<String> id, List<AssessmentFault> faults) {
        String[] cells = new String[HEADER.size()];
        Arrays.fill(cells, "");
        cells[0] = id.orElse("");
        cells[HEADER.size() - 1] =
                faults.stream()
                        .map(fault -> fault.field() + " " + fault.message())
                        .collect(Collectors.joining(SEPARATOR));
        return cells;
    }
}
