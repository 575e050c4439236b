package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessSignal;
import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentResult;
import io.gatehouse.domain.signal.Assessment;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;

/** Signals measured by portfolios that callers bring; no account is read and nothing is stored. */
@Controller("/api/v1/risk/assess")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class AssessController {
    private final AssessSignal assessSignal;

    AssessController(AssessSignal assessSignal) {
        this.assessSignal = assessSignal;
    }

    /** Whether a signal is approved, at which size and with which exits. */
    @Post
    AssessmentBody assess(@Body AssessRequest body) {
        return switch (assessSignal.assess(body.command())) {
            case AssessmentResult.Done<Assessment>(Assessment assessment) ->
                    AssessmentBody.from(assessment);
            case AssessmentResult.Failed<Assessment>(List<AssessmentFault> faults) ->
                    throw new Refused(Problem.invalid("calculation", errors(faults)));
        };
    }

    /**
     * The same for up to 10,000 signals, by one portfolio or their own, an array in their order;
     * one that is at fault has its errors in place of an assessment, and the others are assessed.
     */
    @Post("/batch")
    List<AssessmentItemBody> batch(@Body AssessBatchRequest body) {
        return body.each(assessSignal::assess);
    }

    private static List<FieldError> errors(List<AssessmentFault> faults) {
        return faults.stream()
                .map(fault -> new FieldError("signal." + fault.field(), fault.message()))
                .toList();
    }
}
