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
        if (eventsPerCall < 1 || eventsWaiting < 1) {
            throw new IllegalArgumentException("gatehouse.paper.delivery takes at least one event");
        }
        if (!firstRetry.isPositive() || longestRetry.compareTo(firstRetry) < 0) {
            throw new IllegalArgumentException(
                    "gatehouse.paper.delivery.longest-retry is at least first-retry, above zero");
        }
    }
}
