package io.gatehouse.application.signal;

import io.gatehouse.application.signal.AssessmentFault.Kind;
import io.gatehouse.domain.signal.Assessment;
import io.gatehouse.domain.signal.AssessmentConfig;
import io.gatehouse.domain.signal.AssessmentPortfolio;
import io.gatehouse.domain.signal.AssessmentSignal;

/**
 * Assesses a signal against a portfolio that the caller brings. It keeps no state and may be shared
 * by threads; an engine that embeds it needs nothing but this class and the values it takes.
 */
public final class AssessSignal {
    /** One signal, and what it is measured by. */
    public record Command(
            AssessmentSignal signal, AssessmentPortfolio portfolio, AssessmentConfig config) {}

    public AssessmentResult<Assessment> assess(Command command) {
        return Assessment.of(command.signal(), command.portfolio(), command.config())
                .<AssessmentResult<Assessment>>map(AssessmentResult.Done::new)
                .orElseGet(
                        () ->
                                AssessmentResult.failed(
                                        new AssessmentFault(
                                                Kind.CALCULATION,
                                                "take_profit",
                                                "would not be above zero, so it must be given")));
    }
}
