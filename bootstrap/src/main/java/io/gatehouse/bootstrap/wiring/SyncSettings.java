package io.gatehouse.bootstrap.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/** {@code gatehouse.mt5.*}: for how many days the log of syncs is kept, one or more. */
@ConfigurationProperties("gatehouse.mt5")
record SyncSettings(@Bindable(defaultValue = "90") int logRetentionDays) {
    /** More would reach back beyond the times that the database knows. */
    private static final int CENTURY = 36_500;

    SyncSettings {
        if (logRetentionDays < 1 || logRetentionDays > CENTURY) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_MT5_LOG_RETENTION_DAYS is a whole number from 1 to %d, not %d."
                            .formatted(CENTURY, logRetentionDays));
        }
    }

    Duration kept() {
        return Duration.ofDays(logRetentionDays);
    }
}
