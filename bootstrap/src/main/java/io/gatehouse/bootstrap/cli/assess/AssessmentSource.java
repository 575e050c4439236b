package io.gatehouse.bootstrap.cli.assess;

import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentItemForm;

import java.util.List;

/** One element of a file of signals, and what is wrong with its shape. */
record AssessmentSource(AssessmentItemForm form, List<AssessmentFault> faults) {
    AssessmentSource {
        faults = List.copyOf(faults);
    }
}
