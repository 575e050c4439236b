package io.gatehouse.broker.paper;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * How often (0 never, 1 always) the broker misbehaves, to rehearse a bad one: acknowledgements and
 * whole orders lost, fills told twice or late, the line down.
 */
@ConfigurationProperties("gatehouse.paper.faults")
public record Faults(
        @Bindable(defaultValue = "0") BigDecimal lostAck,
        @Bindable(defaultValue = "0") BigDecimal lostOrder,
        @Bindable(defaultValue = "0") BigDecimal duplicateFill,
        @Bindable(defaultValue = "0") BigDecimal lateFill,
        @Bindable(defaultValue = "0") BigDecimal disconnect,
        @Bindable(defaultValue = "5s") Duration lateBy) {
    public static final Faults NONE =
            new Faults(
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    Duration.ofSeconds(5));

    public Faults {
        for (BigDecimal probability :
                List.of(lostAck, lostOrder, duplicateFill, lateFill, disconnect)) {
            if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "gatehouse.paper.faults are probabilities from 0 to 1: " + probability);
            }
        }
        if (lateBy.isNegative()) {
            throw new IllegalArgumentException("gatehouse.paper.faults.late-by is not negative");
        }
    }
}
