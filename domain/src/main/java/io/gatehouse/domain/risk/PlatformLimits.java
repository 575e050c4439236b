package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What all accounts of one mode may do together, in USD and by days of UTC; empty is off. An
 * instrument may take so many times the largest order in all.
 */
public record PlatformLimits(
        Optional<BigDecimal> exposure,
        Optional<BigDecimal> dailyLoss,
        Optional<BigDecimal> positions,
        Optional<BigDecimal> largestOrder,
        Optional<BigDecimal> concentration) {

    public static final CurrencyCode CURRENCY = CurrencyCode.USD;
    public static final PlatformLimits OFF =
            new PlatformLimits(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** Exposure that one instrument may take on all accounts together. */
    public Optional<BigDecimal> instrument() {
        return largestOrder.flatMap(order -> concentration.map(order::multiply));
    }

    /** Whether nothing is limited. */
    public boolean isOff() {
        return exposure.isEmpty()
                && dailyLoss.isEmpty()
                && positions.isEmpty()
                && instrument().isEmpty();
    }
}
