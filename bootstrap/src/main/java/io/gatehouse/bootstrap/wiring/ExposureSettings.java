package io.gatehouse.bootstrap.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/** {@code gatehouse.exposure.*}: for how many days hourly snapshots are kept, one or more. */
@ConfigurationProperties("gatehouse.exposure")
record ExposureSettings(@Bindable(defaultValue = "90") int retentionDays) {
    /** More would reach back beyond the times that the database knows. */
    private static final int CENTURY = 36_500;

    ExposureSettings {
        if (retentionDays < 1 || retentionDays > CENTURY) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_EXPOSURE_RETENTION_DAYS is a whole number from 1 to %d, not %d."
                            .formatted(CENTURY, retentionDays));
        }
    }

    Duration kept() {
        return Duration.ofDays(retentionDays);
    }
}
