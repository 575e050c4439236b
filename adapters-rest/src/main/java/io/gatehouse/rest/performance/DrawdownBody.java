package io.gatehouse.rest.performance;

import io.gatehouse.domain.performance.Drawdown;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The deepest drawdown, a positive fraction; not recovered while it lasts. */
@Serdeable.Serializable
record DrawdownBody(double depth, LocalDate peak, LocalDate trough, @Nullable LocalDate recovered) {
    static DrawdownBody from(Drawdown fall) {
        return new DrawdownBody(
                fall.depth().doubleValue(),
                fall.peak(),
                fall.trough(),
                fall.recovery().orElse(null));
    }
}
