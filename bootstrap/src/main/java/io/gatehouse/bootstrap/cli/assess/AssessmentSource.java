package io.gatehouse.bootstrap.cli.assess;

import io.gatehouse.application.signal.AssessmentConfigForm;
import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentPortfolioForm;
import io.gatehouse.application.signal.AssessmentSignalForm;

import java.util.List;
import java.util.Optional;

/**
 * One element of a batch: a signal, the portfolio and configuration that it brings for itself, and
 * what is wrong with its shape.
 */
record AssessmentSource(
        AssessmentSignalForm signal,
        Optional<AssessmentPortfolioForm> portfolio,
        Optional<AssessmentConfigForm> config,
        List<AssessmentFault> faults) {
    AssessmentSource {
        faults = List.copyOf(faults);
    }
}
