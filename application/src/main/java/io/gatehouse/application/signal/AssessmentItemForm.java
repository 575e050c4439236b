package io.gatehouse.application.signal;

import io.gatehouse.domain.signal.AssessmentConfig;
import io.gatehouse.domain.signal.AssessmentPortfolio;
import io.gatehouse.domain.signal.AssessmentSignal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of many signals, with the portfolio and the configuration that it brings for itself. */
public record AssessmentItemForm(
        AssessmentSignalForm signal,
        Optional<AssessmentPortfolioForm> portfolio,
        Optional<AssessmentConfigForm> config) {

    /** A signal that is measured as all the others. */
    public static AssessmentItemForm bare(AssessmentSignalForm signal) {
        return new AssessmentItemForm(signal, Optional.empty(), Optional.empty());
    }

    /**
     * What is to be assessed, or the faults of all three parts; its own terms replace the others.
     */
    public AssessmentResult<AssessSignal.Command> read(AssessmentTerms ofAll) {
        List<AssessmentFault> faults = new ArrayList<>();
        Optional<AssessmentSignal> asked = signal.read().value(faults::addAll);
        Optional<AssessmentPortfolio> held =
                portfolio
                        .map(AssessmentPortfolioForm::read)
                        .orElse(ofAll.portfolio())
                        .value(faults::addAll);
        Optional<AssessmentConfig> measure =
                config.map(AssessmentConfigForm::read).orElse(ofAll.config()).value(faults::addAll);
        return faults.isEmpty()
                ? new AssessmentResult.Done<>(
                        new AssessSignal.Command(
                                asked.orElseThrow(), held.orElseThrow(), measure.orElseThrow()))
                : new AssessmentResult.Failed<>(faults);
    }
}
