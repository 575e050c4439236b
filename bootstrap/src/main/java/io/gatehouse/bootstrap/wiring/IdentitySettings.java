package io.gatehouse.bootstrap.wiring;

import io.gatehouse.domain.user.SessionTerms;
import io.micronaut.context.annotation.ConfigurationProperties;

import java.time.Duration;

/**
 * {@code gatehouse.identity.*}: whether anybody may sign up, and how many days a session lives
 * unrefreshed and at all.
 */
@ConfigurationProperties("gatehouse.identity")
record IdentitySettings(boolean openSignUp, int sessionIdleDays, int sessionLongestDays) {
    SessionTerms sessionTerms() {
        return new SessionTerms(
                Duration.ofDays(sessionIdleDays), Duration.ofDays(sessionLongestDays));
    }
}
