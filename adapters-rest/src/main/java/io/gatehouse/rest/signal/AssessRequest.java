package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessSignal;
import io.gatehouse.domain.signal.AssessmentConfig;
import io.gatehouse.domain.signal.AssessmentPortfolio;
import io.gatehouse.domain.signal.AssessmentSignal;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** A signal, and what it is measured by. */
@Serdeable.Deserializable
record AssessRequest(
        AssessSignalRequest signal,
        AssessPortfolioRequest portfolio,
        @Nullable AssessConfigRequest config) {

    /** What is asked for, or a problem that lists every wrong field. */
    AssessSignal.Command command() {
        AssessFaults faults = new AssessFaults();
        Optional<AssessmentSignal> asked = faults.value("signal", signal.form().read());
        Optional<AssessmentPortfolio> held = faults.value("portfolio", portfolio.form().read());
        Optional<AssessmentConfig> measure = faults.config(config);
        faults.refuseAny();
        return new AssessSignal.Command(
                asked.orElseThrow(), held.orElseThrow(), measure.orElseThrow());
    }
}
