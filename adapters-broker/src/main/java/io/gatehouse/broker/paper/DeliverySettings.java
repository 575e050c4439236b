package io.gatehouse.broker.paper;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * Bounds of delivery: events in one call of the sink, events waiting before new orders are turned
 * away, pause before a refused call is made again, and pause between tries of what stays refused.
 */
@ConfigurationProperties("gatehouse.paper.delivery")
public record DeliverySettings(
        @Bindable(defaultValue = "2000") int eventsPerCall,
        @Bindable(defaultValue = "100000") int eventsWaiting,
        @Bindable(defaultValue = "50ms") Duration firstRetry,
        @Bindable(defaultValue = "5s") Duration longestRetry) {
    public static final DeliverySettings DEFAULT =
            new DeliverySettings(2000, 100_000, Duration.ofMillis(50), Duration.ofSeconds(5));

    public DeliverySettings {
        new PaperSetting("DELIVERY_EVENTS_PER_CALL").requireAtLeastOne(eventsPerCall);
        new PaperSetting("DELIVERY_EVENTS_WAITING").requireAtLeastOne(eventsWaiting);
        new PaperSetting("DELIVERY_FIRST_RETRY")
                .require(firstRetry.isPositive(), "is a duration above 0", firstRetry);
        new PaperSetting("DELIVERY_LONGEST_RETRY")
                .require(
                        longestRetry.compareTo(firstRetry) >= 0,
                        "is at least GATEHOUSE_PAPER_DELIVERY_FIRST_RETRY",
                        longestRetry);
    }
}
