package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.user.ClaimRequest;
import io.gatehouse.bootstrap.settings.WholeNumber;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/** {@code gatehouse.idempotency.*}: how long an unanswered key is held, and answers are kept. */
@ConfigurationProperties("gatehouse.idempotency")
record RequestSettings(
        @Bindable(defaultValue = "30") int leaseSeconds,
        @Bindable(defaultValue = "24") int retentionHours) {
    /** What was created under a key is looked for a day and an hour back: see {@code KeyedId}. */
    private static final int LONGEST_RETENTION_HOURS = 24;

    RequestSettings {
        new WholeNumber("GATEHOUSE_IDEMPOTENCY_LEASE_SECONDS", leaseSeconds).atLeast(1);
        new WholeNumber("GATEHOUSE_IDEMPOTENCY_RETENTION_HOURS", retentionHours)
                .between(1, LONGEST_RETENTION_HOURS);
    }

    ClaimRequest.Terms terms() {
        return new ClaimRequest.Terms(
                Duration.ofSeconds(leaseSeconds), Duration.ofHours(retentionHours));
    }
}
