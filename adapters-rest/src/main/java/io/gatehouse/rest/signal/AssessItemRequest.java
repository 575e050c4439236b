package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentItemForm;
import io.gatehouse.application.signal.AssessmentSignalForm;
import io.gatehouse.rest.http.json.Scalar;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** A signal by its fields, or in {@code signal} with the portfolio and config that it brings. */
@Serdeable.Deserializable
record AssessItemRequest(
        @Nullable Scalar signalId,
        @Nullable Scalar asset,
        @Nullable Scalar signalType,
        @Nullable Scalar price,
        @Nullable Scalar confidence,
        @Nullable Scalar timestamp,
        @Nullable Scalar stopLoss,
        @Nullable Scalar takeProfit,
        @Nullable AssessSignalRequest signal,
        @Nullable AssessPortfolioRequest portfolio,
        @Nullable AssessConfigRequest config) {
    /** An element of which nothing could be read. */
    static final AssessItemRequest EMPTY =
            new AssessItemRequest(null, null, null, null, null, null, null, null, null, null, null);

    AssessmentItemForm form() {
        return new AssessmentItemForm(
                signal == null ? bare() : signal.form(),
                Optional.ofNullable(portfolio).map(AssessPortfolioRequest::form),
                Optional.ofNullable(config).map(AssessConfigRequest::form));
    }

    /** What is wrong with the shape: fields of both ways at once. */
    List<AssessmentFault> faults() {
        if (signal == null) {
            return portfolio == null && config == null
                    ? List.of()
                    : List.of(fault("signal", "is required beside a portfolio or a config"));
        }
        return bare().texts().keySet().stream()
                .sorted()
                .map(field -> fault(field, "is not a known field beside signal"))
                .toList();
    }

    private AssessmentSignalForm bare() {
        return new AssessSignalRequest(
                        signalId,
                        asset,
                        signalType,
                        price,
                        confidence,
                        timestamp,
                        stopLoss,
                        takeProfit)
                .form();
    }

    private static AssessmentFault fault(String field, String message) {
        return new AssessmentFault(AssessmentFault.Kind.VALIDATION, field, message);
    }
}
