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
                fixedRiskPercent,
                new EntrySplits(
                        fraction(firstSplitPercent),
                        fraction(secondSplitPercent),
                        fraction(thirdSplitPercent)),
                marginBufferPercent,
                accountFreshnessMinutes);
    }

    private static BigDecimal fraction(BigDecimal percent) {
        return percent.movePointLeft(PERCENT_PLACES);
    }
}
