package io.gatehouse.bootstrap.wiring;

import io.gatehouse.bootstrap.settings.WholeNumber;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/** {@code gatehouse.mt5.*}: for how many days the log of syncs is kept, one or more. */
@ConfigurationProperties("gatehouse.mt5")
record SyncSettings(@Bindable(defaultValue = "90") int logRetentionDays) {
    SyncSettings {
        new WholeNumber("GATEHOUSE_MT5_LOG_RETENTION_DAYS", logRetentionDays)
                .between(1, WholeNumber.CENTURY_OF_DAYS);
    }

    Duration kept() {
        return Duration.ofDays(logRetentionDays);
    }
}
