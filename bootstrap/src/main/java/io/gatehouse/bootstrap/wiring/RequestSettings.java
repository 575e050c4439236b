package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.user.ClaimRequest;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/** {@code gatehouse.idempotency.*}: how long an unanswered key is held, and answers are kept. */
@ConfigurationProperties("gatehouse.idempotency")
record RequestSettings(
        @Bindable(defaultValue = "30") int leaseSeconds,
        @Bindable(defaultValue = "24") int retentionHours) {
    RequestSettings {
        require("LEASE_SECONDS", leaseSeconds);
        require("RETENTION_HOURS", retentionHours);
    }

    private static void require(String setting, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_IDEMPOTENCY_%s is a whole number of 1 or more, not %d."
                            .formatted(setting, value));
        }
    }

    ClaimRequest.Terms terms() {
        return new ClaimRequest.Terms(
                Duration.ofSeconds(leaseSeconds), Duration.ofHours(retentionHours));
    }
}
