package io.gatehouse.bootstrap.cli.assess;

import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentFault.Kind;

import java.util.List;

/** A file cannot be used, or cannot be used further; the faults say where and why. */
public final class UnusableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<AssessmentFault> faults;

    UnusableFileException(List<AssessmentFault> faults) {
        super(String.valueOf(faults), null, false, false);
        this.faults = List.copyOf(faults);
    }

    UnusableFileException(Kind kind, String file, String message) {
        this(List.of(new AssessmentFault(kind, file, message)));
    }

    public List<AssessmentFault> faults() {
        return faults;
    }
}
