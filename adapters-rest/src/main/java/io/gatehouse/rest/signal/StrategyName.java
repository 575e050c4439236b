package io.gatehouse.rest.signal;

import io.gatehouse.application.FreeText;
import io.gatehouse.domain.signal.SignalIdea;
import io.gatehouse.rest.http.Problem.FieldError;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The name of a strategy as a provider writes it. */
final class StrategyName {
    private StrategyName() {}

    static void check(List<FieldError> errors, @Nullable String strategy) {
        if (strategy != null) {
            FreeText.objection("strategy", strategy, SignalIdea.STRATEGY_LENGTH)
                    .ifPresent(error -> errors.add(new FieldError(error.field(), error.message())));
        }
    }
}
