package io.gatehouse.domain.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A signal to be assessed. The price is per unit of the asset, the confidence 0 to 1; a stop lies
 * on the side of loss, a target on that of gain.
 */
public record AssessmentSignal(
        Optional<String> id,
        String asset,
        AssessmentDirection direction,
        BigDecimal price,
        BigDecimal confidence,
        Optional<Instant> at,
        Optional<BigDecimal> stopLoss,
        Optional<BigDecimal> takeProfit) {
    public AssessmentSignal {
        if (asset.isBlank()) {
            throw new IllegalArgumentException("A signal is about an asset");
        }
        AssessmentRange.POSITIVE.require("price", price);
        AssessmentRange.FRACTION.require("confidence", confidence);
        if (stopLoss.isPresent() && !isStop(direction, price, stopLoss.get())) {
            throw new IllegalArgumentException("stop_loss not on the side of loss: " + stopLoss);
        }
        if (takeProfit.isPresent() && !isTarget(direction, price, takeProfit.get())) {
            throw new IllegalArgumentException(
                    "take_profit not on the side of gain: " + takeProfit);
        }
    }

    /** A signal of no name and time, whose stop and target are left to the configuration. */
    public static AssessmentSignal of(
            String asset, AssessmentDirection direction, BigDecimal price, BigDecimal confidence) {
        return new AssessmentSignal(
                Optional.empty(),
                asset,
                direction,
                price,
                confidence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a price can be the stop: above zero, and a loss when it is reached. */
    public static boolean isStop(AssessmentDirection direction, BigDecimal price, BigDecimal stop) {
        return stop.signum() > 0 && direction.gain(price, stop).signum() < 0;
    }

    /** Whether a price can be the target: above zero, and a gain when it is reached. */
    public static boolean isTarget(
            AssessmentDirection direction, BigDecimal price, BigDecimal target) {
        return target.signum() > 0 && direction.gain(price, target).signum() > 0;
    }
}
