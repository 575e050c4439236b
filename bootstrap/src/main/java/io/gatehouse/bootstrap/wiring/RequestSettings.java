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
    RequestSettings {
        new WholeNumber("GATEHOUSE_IDEMPOTENCY_LEASE_SECONDS", leaseSeconds).atLeast(1);
        new WholeNumber("GATEHOUSE_IDEMPOTENCY_RETENTION_HOURS", retentionHours).atLeast(1);
    }

    ClaimRequest.Terms terms() {
        return new ClaimRequest.Terms(
                Duration.ofSeconds(leaseSeconds), Duration.ofHours(retentionHours));
    }
}
