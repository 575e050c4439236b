package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessmentSignalForm;
import io.gatehouse.rest.http.json.Scalar;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

/** A signal, unjudged; its stop and target come from the configuration where they are left out. */
@Serdeable.Deserializable
record AssessSignalRequest(
        @Nullable Scalar signalId,
        @Nullable Scalar asset,
        @Nullable Scalar signalType,
        @Nullable Scalar price,
        @Nullable Scalar confidence,
        @Nullable Scalar timestamp,
        @Nullable Scalar stopLoss,
        @Nullable Scalar takeProfit) {
    AssessmentSignalForm form() {
        return new AssessmentSignalForm(
                new AssessTexts()
                        .with("signal_id", signalId)
                        .with("asset", asset)
                        .with("signal_type", signalType)
                        .with("price", price)
                        .with("confidence", confidence)
                        .with("timestamp", timestamp)
                        .with("stop_loss", stopLoss)
                        .with("take_profit", takeProfit)
                        .map());
    }
}
