package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessmentConfigForm;
import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentFault.Kind;
import io.gatehouse.application.signal.AssessmentResult;
import io.gatehouse.domain.signal.AssessmentConfig;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what is wrong with the parts of a request, each below its own name. */
final class AssessFaults {
    private static final String SIGNAL = "signal";
    private static final String CONFIG = "config";
    private static final Set<String> PARTS = Set.of(SIGNAL, "portfolio", CONFIG);

    private final List<FieldError> errors = new ArrayList<>();

    /** The value of a part; empty when it is at fault, which has then been noted. */
    <T> Optional<T> value(String part, AssessmentResult<T> result) {
        return result.value(faults -> faults.forEach(fault -> errors.add(error(part, fault))));
    }

    /** The configuration of a request, which may leave it out. */
    Optional<AssessmentConfig> config(@Nullable AssessConfigRequest config) {
        AssessmentConfigForm form =
                config == null ? new AssessmentConfigForm(Map.of()) : config.form();
        return value(CONFIG, form.read());
    }

    void add(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** Refuses the request when anything was noted. */
    void refuseAny() {
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid("invalid", errors));
        }
    }

    /** Faults in the shape of one element, by the fields of its parts as their forms name them. */
    static List<AssessmentFault> of(List<FieldError> shape) {
        return shape.stream().map(AssessFaults::fault).toList();
    }

    private static AssessmentFault fault(FieldError error) {
        String path = error.field().isEmpty() ? SIGNAL : error.field();
        String part = path.substring(0, Math.max(0, path.indexOf('.')));
        Kind kind =
                path.equals(CONFIG) || part.equals(CONFIG) ? Kind.CONFIGURATION : Kind.VALIDATION;
        String field = PARTS.contains(part) ? path.substring(part.length() + 1) : path;
        return new AssessmentFault(kind, field, error.message());
    }

    private static FieldError error(String part, AssessmentFault fault) {
        return new FieldError(part + "." + fault.field(), fault.message());
    }
}
