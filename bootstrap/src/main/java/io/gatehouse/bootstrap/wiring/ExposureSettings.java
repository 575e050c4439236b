package io.gatehouse.bootstrap.wiring;

import io.gatehouse.bootstrap.settings.WholeNumber;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/** {@code gatehouse.exposure.*}: for how many days hourly snapshots are kept, one or more. */
@ConfigurationProperties("gatehouse.exposure")
record ExposureSettings(@Bindable(defaultValue = "90") int retentionDays) {
    ExposureSettings {
        new WholeNumber("GATEHOUSE_EXPOSURE_RETENTION_DAYS", retentionDays)
                .between(1, WholeNumber.CENTURY_OF_DAYS);
    }

    Duration kept() {
        return Duration.ofDays(retentionDays);
    }
}
