package io.gatehouse.broker.paper;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.math.BigDecimal;
import java.time.Duration;

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
        new PaperSetting("FAULTS_LOST_ACK").requireShare(lostAck);
        new PaperSetting("FAULTS_LOST_ORDER").requireShare(lostOrder);
        new PaperSetting("FAULTS_DUPLICATE_FILL").requireShare(duplicateFill);
        new PaperSetting("FAULTS_LATE_FILL").requireShare(lateFill);
        new PaperSetting("FAULTS_DISCONNECT").requireShare(disconnect);
        new PaperSetting("FAULTS_LATE_BY").requireNotNegative(lateBy);
    }
}
