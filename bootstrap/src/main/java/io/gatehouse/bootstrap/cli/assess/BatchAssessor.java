package io.gatehouse.bootstrap.cli.assess;

import io.gatehouse.application.signal.AssessSignal;
import io.gatehouse.application.signal.AssessmentConfigForm;
import io.gatehouse.application.signal.AssessmentPortfolioForm;
import io.gatehouse.application.signal.AssessmentResult;
import io.gatehouse.domain.signal.Assessment;
import io.gatehouse.domain.signal.AssessmentConfig;
import io.gatehouse.domain.signal.AssessmentPortfolio;
import io.gatehouse.domain.signal.AssessmentSignal;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Assesses every signal of a file by the file's terms, unless the signal brings its own. */
public final class BatchAssessor {
    private final AssessSignal assessSignal = new AssessSignal();
    private final AssessmentResult<AssessmentPortfolio> portfolio;
    private final AssessmentResult<AssessmentConfig> config;
    private final AssessmentOutput output;

    public BatchAssessor(
            AssessmentPortfolioForm portfolio,
            AssessmentConfigForm config,
            AssessmentOutput output) {
        this.portfolio = portfolio.read();
        this.config = config.read();
        this.output = output;
    }

    /** How many signals there were, and how many of them could not be assessed. */
    public record Tally(long signals, long failed) {
        Tally plus(boolean hasFailed) {
            return new Tally(signals + 1, hasFailed ? failed + 1 : failed);
        }
    }

    /** Writes the result of each signal in order; what was written before a failure is complete. */
    public Tally assess(BatchFile file) throws IOException {
        Counter counter = new Counter();
        output.begin();
        try {
            file.forEach(counter::take);
        } finally {
            output.end();
        }
        return counter.tally;
    }

    private final class Counter {
        private Tally tally = new Tally(0, 0);

        void take(AssessmentSource source) {
            AssessmentResult<Assessment> result = result(source);
            try {
                output.add(source.signal().id(), result);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            tally = tally.plus(result instanceof AssessmentResult.Failed);
        }
    }

    private AssessmentResult<Assessment> result(AssessmentSource source) {
        if (!source.faults().isEmpty()) {
            return new AssessmentResult.Failed<>(source.faults());
        }
        return source.signal().read().then(signal -> measured(signal, source));
    }

    private AssessmentResult<Assessment> measured(
            AssessmentSignal signal, AssessmentSource source) {
        return portfolio(source)
                .then(held -> config(source).then(terms -> assessed(signal, held, terms)));
    }

    private AssessmentResult<Assessment> assessed(
            AssessmentSignal signal, AssessmentPortfolio held, AssessmentConfig terms) {
        return assessSignal.assess(new AssessSignal.Command(signal, held, terms));
    }

    private AssessmentResult<AssessmentPortfolio> portfolio(AssessmentSource source) {
        return source.portfolio().map(AssessmentPortfolioForm::read).orElse(portfolio);
    }

    private AssessmentResult<AssessmentConfig> config(AssessmentSource source) {
        return source.config().map(AssessmentConfigForm::read).orElse(config);
    }
}
