package io.gatehouse.domain.sizing;

import java.math.BigDecimal;

/** A way to find the size of an opening from what the account is worth. */
public sealed interface SizingMethod
        permits FixedRisk, ConfidenceRisk, KellyRisk, PercentOfEquity, FixedQuantity {

    /** A size before the bounds of the contract and the gate; equity in base currency, above 0. */
    Proposal propose(PlannedEntry entry, BigDecimal equity);

    /** Whether the size follows from the loss at a stop, which the entry must have then. */
    boolean needsStop();
}
