package io.gatehouse.rest.signal;

import io.gatehouse.application.FreeText;
import io.gatehouse.domain.signal.SignalIdea;
import io.gatehouse.rest.http.FieldErrors;

import org.jspecify.annotations.Nullable;

/** The name of a strategy as a provider writes it. */
final class StrategyName {
    private StrategyName() {}

    static void check(FieldErrors errors, @Nullable String strategy) {
        if (strategy != null) {
            errors.add(FreeText.objection("strategy", strategy, SignalIdea.STRATEGY_LENGTH));
        }
    }
}
