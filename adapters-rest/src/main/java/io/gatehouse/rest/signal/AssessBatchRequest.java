package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessSignal;
import io.gatehouse.application.signal.AssessmentResult;
import io.gatehouse.application.signal.AssessmentSignalForm;
import io.gatehouse.domain.signal.Assessment;
import io.gatehouse.domain.signal.AssessmentConfig;
import io.gatehouse.domain.signal.AssessmentPortfolio;
import io.gatehouse.rest.http.json.LargeBody;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Signals that are all measured by the same portfolio, which none of them changes. */
@LargeBody
@Serdeable.Deserializable
record AssessBatchRequest(
        List<AssessSignalRequest> signals,
        AssessPortfolioRequest portfolio,
        @Nullable AssessConfigRequest config) {
    private static final int MOST_SIGNALS = 10_000;

    /**
     * Each signal's own result, in order; a problem when portfolio or configuration are at fault.
     */
    List<AssessmentItemBody> each(
            Function<AssessSignal.Command, AssessmentResult<Assessment>> assessing) {
        AssessFaults faults = new AssessFaults();
        if (signals.isEmpty() || signals.size() > MOST_SIGNALS) {
            faults.add("signals", "must be 1 to " + MOST_SIGNALS);
        }
        Optional<AssessmentPortfolio> held = faults.value("portfolio", portfolio.form().read());
        Optional<AssessmentConfig> measure = faults.config(config);
        faults.refuseAny();
        return signals.stream()
                .map(AssessSignalRequest::form)
                .map(form -> item(form, held.orElseThrow(), measure.orElseThrow(), assessing))
                .toList();
    }

    private static AssessmentItemBody item(
            AssessmentSignalForm form,
            AssessmentPortfolio portfolio,
            AssessmentConfig config,
            Function<AssessSignal.Command, AssessmentResult<Assessment>> assessing) {
        return AssessmentItemBody.from(
                form.id(),
                form.read()
                        .then(
                                signal ->
                                        assessing.apply(
                                                new AssessSignal.Command(
                                                        signal, portfolio, config))));
    }
}
