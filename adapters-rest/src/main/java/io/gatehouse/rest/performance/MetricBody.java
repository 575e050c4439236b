package io.gatehouse.rest.performance;

import io.gatehouse.domain.performance.MetricFigure;
import io.gatehouse.domain.performance.Reason;
import io.gatehouse.rest.http.WireNames;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

/** A metric: its value, or null and why; extrapolated when it tells a year from less than one. */
@Serdeable.Serializable
record MetricBody(
        @Nullable Double value,
        String unit,
        int observations,
        @Nullable Reason reason,
        boolean extrapolated) {
    static MetricBody from(MetricFigure figure) {
        return new MetricBody(
                figure.figure().value().orElse(null),
                WireNames.of(figure.unit()),
                figure.observations(),
                figure.figure().reason().orElse(null),
                figure.extrapolated());
    }
}
