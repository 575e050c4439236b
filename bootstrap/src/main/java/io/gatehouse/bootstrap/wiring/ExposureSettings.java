package io.gatehouse.bootstrap.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/** {@code gatehouse.exposure.*}: for how many days hourly snapshots are kept, one or more. */
@ConfigurationProperties("gatehouse.exposure")
record ExposureSettings(@Bindable(defaultValue = "90") int retentionDays) {

    ExposureSettings {
        if (retentionDays < 1) {
            throw new IllegalArgumentException(
                    "gatehouse.exposure.retention-days is one or more: " + retentionDays);
        }
    }

    Duration kept() {
        return Duration.ofDays(retentionDays);
    }
}
