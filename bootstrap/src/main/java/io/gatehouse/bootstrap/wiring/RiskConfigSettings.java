package io.gatehouse.bootstrap.wiring;

import io.gatehouse.domain.risk.EntrySplits;
import io.gatehouse.domain.risk.RiskConfig;

import java.math.BigDecimal;

/**
 * The risk configuration of a new installation, in the environment {@code
 * DEFAULT_FIXED_RISK_PERCENT}, {@code MARGIN_BUFFER_PERCENT}, {@code ENTRY_SPLIT_1_PERCENT} and so
 * on (of 100), {@code MT5_ACCOUNT_FRESHNESS_MINUTES}.
 */
record RiskConfigSettings(
        BigDecimal fixedRiskPercent,
        BigDecimal firstSplitPercent,
        BigDecimal secondSplitPercent,
        BigDecimal thirdSplitPercent,
        BigDecimal marginBufferPercent,
        int accountFreshnessMinutes) {
    private static final int PERCENT_PLACES = 2;

    RiskConfig initial() {
        return new RiskConfig(
                fixedRiskPercent, splits(), marginBufferPercent, accountFreshnessMinutes);
    }

    private EntrySplits splits() {
        BigDecimal first = fraction(firstSplitPercent);
        BigDecimal second = fraction(secondSplitPercent);
        BigDecimal third = fraction(thirdSplitPercent);
        if (!EntrySplits.areShares(first, second, third)) {
            throw new IllegalArgumentException(
                    "ENTRY_SPLIT_1_PERCENT to _3_ are zero or more and 100 together, not %s, %s and %s."
                            .formatted(firstSplitPercent, secondSplitPercent, thirdSplitPercent));
        }
        return new EntrySplits(first, second, third);
    }

    private static BigDecimal fraction(BigDecimal percent) {
        return percent.movePointLeft(PERCENT_PLACES);
    }
}
