package io.gatehouse.bootstrap.wiring;

import io.gatehouse.domain.risk.EntrySplits;
import io.gatehouse.domain.risk.RiskConfig;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;

import jakarta.inject.Inject;

import java.math.BigDecimal;

/**
 * The risk configuration of a new installation, in the environment {@code
 * DEFAULT_FIXED_RISK_PERCENT}, {@code MARGIN_BUFFER_PERCENT}, {@code ENTRY_SPLIT_1_PERCENT} and so
 * on (of 100), {@code MT5_ACCOUNT_FRESHNESS_MINUTES}.
 */
@ConfigurationProperties("default.fixed.risk")
@Context // What cannot be is refused before anything runs.
final class RiskConfigSettings {
    private static final int PERCENT_PLACES = 2;

    private final RiskConfig initial;

    // The splits are asked for as they are spelt: of a number between underscores Micronaut makes
    // an index, under which they would not be found.
    @Inject
    RiskConfigSettings(
            @Value("${default.fixed.risk.percent:3.0}") BigDecimal fixedRiskPercent,
            @Value("${ENTRY_SPLIT_1_PERCENT:50.0}") BigDecimal firstSplitPercent,
            @Value("${ENTRY_SPLIT_2_PERCENT:35.0}") BigDecimal secondSplitPercent,
            @Value("${ENTRY_SPLIT_3_PERCENT:15.0}") BigDecimal thirdSplitPercent,
            @Value("${margin.buffer.percent:20}") BigDecimal marginBufferPercent,
            @Value("${mt5.account.freshness.minutes:5}") int accountFreshnessMinutes) {
        require(
                "DEFAULT_FIXED_RISK_PERCENT",
                fixedRiskPercent,
                RiskConfig.LEAST_RISK_PERCENT,
                RiskConfig.MOST_RISK_PERCENT);
        require(
                "MARGIN_BUFFER_PERCENT",
                marginBufferPercent,
                BigDecimal.ZERO,
                RiskConfig.MOST_BUFFER_PERCENT);
        require(
                "MT5_ACCOUNT_FRESHNESS_MINUTES",
                BigDecimal.valueOf(accountFreshnessMinutes),
                BigDecimal.ONE,
                BigDecimal.valueOf(RiskConfig.MOST_FRESHNESS_MINUTES));
        this.initial =
                new RiskConfig(
                        fixedRiskPercent,
                        splits(firstSplitPercent, secondSplitPercent, thirdSplitPercent),
                        marginBufferPercent,
                        accountFreshnessMinutes);
    }

    private static void require(
            String variable, BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s is from %s to %s, not %s.".formatted(variable, least, most, value));
        }
    }

    RiskConfig initial() {
        return initial;
    }

    private static EntrySplits splits(BigDecimal first, BigDecimal second, BigDecimal third) {
        BigDecimal one = first.movePointLeft(PERCENT_PLACES);
        BigDecimal two = second.movePointLeft(PERCENT_PLACES);
        BigDecimal three = third.movePointLeft(PERCENT_PLACES);
        if (!EntrySplits.areShares(one, two, three)) {
            throw new IllegalArgumentException(
                    "ENTRY_SPLIT_1_PERCENT to _3_ are zero or more and 100 together, not %s, %s and %s."
                            .formatted(first, second, third));
        }
        return new EntrySplits(one, two, three);
    }
}
