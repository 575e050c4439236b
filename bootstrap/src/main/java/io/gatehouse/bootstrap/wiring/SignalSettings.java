package io.gatehouse.bootstrap.wiring;

import io.gatehouse.bootstrap.settings.WholeNumber;
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
        new WholeNumber("GATEHOUSE_SIGNALS_LASTING_MINUTES", lastingMinutes).atLeast(1);
    }

    Duration lasting() {
        return Duration.ofMinutes(lastingMinutes);
    }
}
