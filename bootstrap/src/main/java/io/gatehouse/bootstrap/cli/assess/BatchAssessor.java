package io.gatehouse.bootstrap.cli.assess;

import io.gatehouse.application.signal.AssessSignal;
import io.gatehouse.application.signal.AssessmentResult;
import io.gatehouse.application.signal.AssessmentTerms;
import io.gatehouse.domain.signal.Assessment;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Assesses every signal of a file by the same terms, unless the signal brings its own. */
public final class BatchAssessor {
    private final AssessSignal assessSignal = new AssessSignal();
    private final AssessmentTerms terms;
    private final AssessmentOutput output;

    public BatchAssessor(AssessmentTerms terms, AssessmentOutput output) {
        this.terms = terms;
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
                output.add(source.form().signal().id(), result);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            tally = tally.plus(result instanceof AssessmentResult.Failed);
        }
    }

    private AssessmentResult<Assessment> result(AssessmentSource source) {
        return source.faults().isEmpty()
                ? source.form().read(terms).then(assessSignal::assess)
                : new AssessmentResult.Failed<>(source.faults());
    }
}
