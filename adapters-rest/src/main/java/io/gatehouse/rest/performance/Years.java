package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.MeasurePerformance.Year;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** By which year a query means to measure. */
final class Years {
    private Years() {}

    /**
     * Days of returns of a year, and the rate of a year without a risk as a fraction, usually 0.
     */
    static Year of(@Nullable Integer annualisation, @Nullable BigDecimal riskFree) {
        return new Year(
                Optional.ofNullable(annualisation),
                Objects.requireNonNullElse(riskFree, BigDecimal.ZERO));
    }
}
