package io.gatehouse.domain.sizing;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;

/**
 * Fixed risk to stop: the most lot steps q with q x |entry - stop| x multiplier x fx + fees of
 * entry and exit + slippage <= equity x percent / 100.
 */
public record FixedRisk(BigDecimal percent) implements SizingMethod {
    private static final BigDecimal WHOLE = new BigDecimal("100");

    public FixedRisk {
        if (percent.signum() < 0 || percent.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("risk_percent is 0 to 100: " + percent);
        }
    }

    @Override
    public Proposal propose(PlannedEntry entry, BigDecimal equity) {
        return Proposal.of(entry.losingAtMost(budget(equity)));
    }

    @Override
    public boolean needsStop() {
        return true;
    }

    /** What may be lost, in the currency of the equity. */
    BigDecimal budget(BigDecimal equity) {
        return Decimals.percentOf(percent, equity);
    }
}
