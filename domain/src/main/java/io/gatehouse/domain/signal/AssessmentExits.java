package io.gatehouse.domain.signal;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where a signal is left: stop = price -/+ stop_loss_percent of it, target = price +/- reward_ratio
 * x |price - stop|, unless the signal names them. Distances are per unit and above zero.
 */
record AssessmentExits(
        BigDecimal stop, BigDecimal stopDistance, BigDecimal target, BigDecimal targetDistance) {
    private static final int PLACES = 8;

    /** Empty when the target would not be above zero, as that of a short far from its stop. */
    static Optional<AssessmentExits> of(AssessmentSignal signal, AssessmentConfig config) {
        AssessmentDirection direction = signal.direction();
        BigDecimal price = signal.price();
        BigDecimal stop = signal.stopLoss().orElseGet(() -> usualStop(signal, config));
        BigDecimal stopDistance = direction.gain(stop, price);
        BigDecimal target =
                signal.takeProfit()
                        .orElseGet(
                                () ->
                                        direction.after(
                                                price,
                                                stopDistance.multiply(config.rewardRatio())));
        return target.signum() > 0
                ? Optional.of(
                        new AssessmentExits(
                                stop, stopDistance, target, direction.gain(price, target)))
                : Optional.empty();
    }

    private static BigDecimal usualStop(AssessmentSignal signal, AssessmentConfig config) {
        BigDecimal distance = Decimals.percentOf(config.stopLossPercent(), signal.price());
        return signal.direction().after(signal.price(), distance.negate());
    }

    /** |target - price| / |price - stop|, to 8 places. */
    BigDecimal rewardRatio() {
        return targetDistance.divide(stopDistance, PLACES, RoundingMode.HALF_EVEN);
    }
}
