package io.gatehouse.bootstrap.cli.assess;

import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentResult;
import io.gatehouse.domain.signal.Assessment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes assessments as they are made: begin, each, end. */
public interface AssessmentOutput {
    void begin() throws IOException;

    void assessed(Assessment assessment) throws IOException;

    /** A signal that could not be assessed, by its name where it has one; at least one fault. */
    void failed(Optional<String> id, List<AssessmentFault> faults) throws IOException;

    void end() throws IOException;

    /** One or the other. */
    default void add(Optional<String> id, AssessmentResult<Assessment> result) throws IOException {
        switch (result) {
            case AssessmentResult.Done<Assessment>(Assessment assessment) -> assessed(assessment);
            case AssessmentResult.Failed<Assessment>(List<AssessmentFault> faults) ->
                    failed(id, faults);
        }
    }
}
