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

    ClaimRequest.Terms terms() {
        return new ClaimRequest.Terms(
                Duration.ofSeconds(leaseSeconds), Duration.ofHours(retentionHours));
    }
}
