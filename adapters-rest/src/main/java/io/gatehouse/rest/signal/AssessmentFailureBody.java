package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.rest.http.WireNames;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** A signal that could not be assessed: its first fault, and all of them. */
@Serdeable.Serializable
record AssessmentFailureBody(@Nullable String signalId, Fault error, List<Fault> errors)
        implements AssessmentItemBody {

    /** One field and what is wrong with it. */
    @Serdeable.Serializable
    record Fault(String field, String message, String kind) {
        static Fault from(AssessmentFault fault) {
            return new Fault(fault.field(), fault.message(), WireNames.of(fault.kind()));
        }
    }

    static AssessmentFailureBody from(Optional<String> id, List<AssessmentFault> faults) {
        List<Fault> errors = faults.stream().map(Fault::from).toList();
        return new AssessmentFailureBody(id.orElse(null), errors.getFirst(), errors);
    }
}
