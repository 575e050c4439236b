package io.gatehouse.domain.risk;

import io.gatehouse.domain.portfolio.ExposureLine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the platform's limits leave an order. {@code reserved} is the worst-case quantity of the
 * instrument that the account has taken already; {@code rate} is platform currency per base
 * currency; while {@code missingRates} has any, what is taken is not known.
 */
public record PlatformUse(
        Optional<PlatformRoom> exposure,
        Optional<PlatformRoom> positions,
        Optional<PlatformRoom> instrument,
        Optional<PlatformRoom> dailyLoss,
        boolean lossLatched,
        BigDecimal reserved,
        Optional<BigDecimal> rate,
        List<MissingRate> missingRates) {

    public PlatformUse {
        missingRates = List.copyOf(missingRates);
    }

    /** Exposure that the order adds to what is reserved; empty without a rate. */
    public Optional<BigDecimal> growth(ExposureLine after) {
        BigDecimal more = after.worstQuantity().subtract(reserved).max(BigDecimal.ZERO);
        return rate.map(one -> after.notional(more).multiply(one));
    }

    /** Positions that the order adds: one, or none. */
    public BigDecimal newPositions(ExposureLine after) {
        return reserved.signum() == 0 && after.worstQuantity().signum() > 0
                ? BigDecimal.ONE
                : BigDecimal.ZERO;
    }
}
