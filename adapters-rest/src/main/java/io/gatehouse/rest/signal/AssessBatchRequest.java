package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessSignal;
import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentItemForm;
import io.gatehouse.application.signal.AssessmentPortfolioForm;
import io.gatehouse.application.signal.AssessmentResult;
import io.gatehouse.application.signal.AssessmentTerms;
import io.gatehouse.domain.signal.Assessment;
import io.gatehouse.domain.signal.AssessmentConfig;
import io.gatehouse.domain.signal.AssessmentPortfolio;
import io.gatehouse.rest.http.json.Element;
import io.gatehouse.rest.http.json.LargeBody;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * Signals that are measured by the same portfolio, which none of them changes, unless they bring
 * their own; it may be left out when all of them do.
 */
@LargeBody
@Serdeable.Deserializable
record AssessBatchRequest(
        List<Element<AssessItemRequest>> signals,
        @Nullable AssessPortfolioRequest portfolio,
        @Nullable AssessConfigRequest config) {
    private static final int MOST_SIGNALS = 10_000;

    /** Each signal's own result, in order; a problem when the terms of all are at fault. */
    List<AssessmentItemBody> each(
            Function<AssessSignal.Command, AssessmentResult<Assessment>> assessing) {
        AssessmentTerms terms = terms();
        return signals.stream().map(signal -> item(signal, terms, assessing)).toList();
    }

    private AssessmentTerms terms() {
        AssessFaults faults = new AssessFaults();
        if (signals.isEmpty() || signals.size() > MOST_SIGNALS) {
            faults.add("signals", "must be 1 to " + MOST_SIGNALS);
        }
        AssessmentResult<AssessmentPortfolio> held = AssessmentPortfolioForm.EMPTY.read();
        if (portfolio != null) {
            held = portfolio.form().read();
            faults.value("portfolio", held);
        } else if (signals.stream().anyMatch(AssessBatchRequest::bringsNoPortfolio)) {
            faults.add("portfolio", "is required unless every signal brings its own");
        }
        AssessmentConfig measure = faults.config(config).orElse(AssessmentConfig.USUAL);
        faults.refuseAny();
        return new AssessmentTerms(held, new AssessmentResult.Done<>(measure));
    }

    /** A signal that is at fault anyway needs none. */
    private static boolean bringsNoPortfolio(Element<AssessItemRequest> signal) {
        return signal.faults().isEmpty()
                && signal.value().filter(item -> item.portfolio() != null).isEmpty();
    }

    private static AssessmentItemBody item(
            Element<AssessItemRequest> signal,
            AssessmentTerms terms,
            Function<AssessSignal.Command, AssessmentResult<Assessment>> assessing) {
        AssessItemRequest request = signal.value().orElse(AssessItemRequest.EMPTY);
        AssessmentItemForm form = request.form();
        List<AssessmentFault> faults =
                signal.faults().isEmpty() ? request.faults() : AssessFaults.of(signal.faults());
        return AssessmentItemBody.from(
                form.signal().id(),
                faults.isEmpty()
                        ? form.read(terms).then(assessing)
                        : new AssessmentResult.Failed<>(faults));
    }
}
