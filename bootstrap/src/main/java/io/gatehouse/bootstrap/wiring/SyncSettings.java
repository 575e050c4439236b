package io.gatehouse.bootstrap.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/** {@code gatehouse.mt5.*}: for how many days the log of syncs is kept, one or more. */
@ConfigurationProperties("gatehouse.mt5")
record SyncSettings(@Bindable(defaultValue = "90") int logRetentionDays) {

    SyncSettings {
        if (logRetentionDays < 1) {
            throw new IllegalArgumentException(
                    "gatehouse.mt5.log-retention-days is one or more: " + logRetentionDays);
        }
    }

    Duration kept() {
        return Duration.ofDays(logRetentionDays);
    }
}
