package io.gatehouse.application.sizing;

import io.gatehouse.domain.sizing.FixedQuantity;
import io.gatehouse.domain.sizing.PercentOfEquity;

import java.math.BigDecimal;
import java.util.Optional;

/** How somebody wants an opening sized; the house fills in what is left out. */
public sealed interface SizingChoice {
    /** A percent of equity lost at the stop; left out, the global fixed percent. */
    record RiskToStop(Optional<BigDecimal> riskPercent) implements SizingChoice {}

    /** The same times a confidence, 0 to 1. */
    record ByConfidence(Optional<BigDecimal> riskPercent, BigDecimal confidence)
            implements SizingChoice {}

    /** A fraction of Kelly from the account's own closed trades; left out, half of it. */
    record ByKelly(Optional<BigDecimal> fraction) implements SizingChoice {}

    /** A percent of equity as notional. */
    record ByEquity(PercentOfEquity method) implements SizingChoice {}

    /** The same quantity always. */
    record Always(FixedQuantity method) implements SizingChoice {}
}
