package io.gatehouse.bootstrap.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * {@code gatehouse.signals.*}: for how many minutes a signal lasts that does not say so, one or
 * more.
 */
@ConfigurationProperties("gatehouse.signals")
record SignalSettings(@Bindable(defaultValue = "60") int lastingMinutes) {

    SignalSettings {
        if (lastingMinutes < 1) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_SIGNALS_LASTING_MINUTES is a whole number of 1 or more, not %d."
                            .formatted(lastingMinutes));
        }
    }

    Duration lasting() {
        return Duration.ofMinutes(lastingMinutes);
    }
}
