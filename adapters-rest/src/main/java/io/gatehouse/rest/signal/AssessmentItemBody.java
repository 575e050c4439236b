package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentResult;
import io.gatehouse.domain.signal.Assessment;
import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;
import java.util.Optional;

/** One of a batch: an assessment, or what is wrong with the signal. */
@Schema(oneOf = {AssessmentBody.class, AssessmentFailureBody.class})
sealed interface AssessmentItemBody permits AssessmentBody, AssessmentFailureBody {
    static AssessmentItemBody from(Optional<String> id, AssessmentResult<Assessment> result) {
        return switch (result) {
            case AssessmentResult.Done<Assessment>(Assessment assessment) ->
                    AssessmentBody.from(assessment);
            case AssessmentResult.Failed<Assessment>(List<AssessmentFault> faults) ->
                    AssessmentFailureBody.from(id, faults);
        };
    }
}
