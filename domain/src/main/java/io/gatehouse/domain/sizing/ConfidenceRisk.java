package io.gatehouse.domain.sizing;

import java.math.BigDecimal;

/**
 * Fixed risk to stop that shrinks with doubt: the percent at risk times the confidence in the trade
 * (0 to 1).
 */
public record ConfidenceRisk(FixedRisk whole, BigDecimal confidence) implements SizingMethod {
    public ConfidenceRisk {
        if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("confidence is 0 to 1: " + confidence);
        }
    }

    @Override
    public Proposal propose(PlannedEntry entry, BigDecimal equity) {
        return new FixedRisk(whole.percent().multiply(confidence)).propose(entry, equity);
    }

    @Override
    public boolean needsStop() {
        return true;
    }
}
