package io.gatehouse.application.signal;

import io.gatehouse.domain.signal.AssessmentConfig;
import io.gatehouse.domain.signal.AssessmentPortfolio;

import java.util.ArrayList;
import java.util.List;

/** What signals are measured by unless they bring their own: read once, good or faulty. */
public record AssessmentTerms(
        AssessmentResult<AssessmentPortfolio> portfolio,
        AssessmentResult<AssessmentConfig> config) {
    public static AssessmentTerms of(
            AssessmentPortfolioForm portfolio, AssessmentConfigForm config) {
        return new AssessmentTerms(portfolio.read(), config.read());
    }

    /** What is wrong with both. */
    public List<AssessmentFault> faults() {
        List<AssessmentFault> faults = new ArrayList<>();
        config.value(faults::addAll);
        portfolio.value(faults::addAll);
        return List.copyOf(faults);
    }
}
