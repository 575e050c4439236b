package io.gatehouse.bootstrap.wiring;

import io.gatehouse.bootstrap.settings.WholeNumber;
import io.gatehouse.domain.user.SessionTerms;
import io.micronaut.context.annotation.ConfigurationProperties;

import java.time.Duration;

/**
 * {@code gatehouse.identity.*}: whether anybody may sign up, and how many days a session lives
 * unrefreshed and at all.
 */
@ConfigurationProperties("gatehouse.identity")
record IdentitySettings(boolean openSignUp, int sessionIdleDays, int sessionLongestDays) {
    IdentitySettings {
        new WholeNumber("GATEHOUSE_IDENTITY_SESSION_IDLE_DAYS", sessionIdleDays)
                .between(1, WholeNumber.CENTURY_OF_DAYS);
        new WholeNumber("GATEHOUSE_IDENTITY_SESSION_LONGEST_DAYS", sessionLongestDays)
                .between(1, WholeNumber.CENTURY_OF_DAYS);
    }

    /** A session ends with whichever is over first, so the longest alone can shorten both. */
    SessionTerms sessionTerms() {
        return new SessionTerms(
                Duration.ofDays(Math.min(sessionIdleDays, sessionLongestDays)),
                Duration.ofDays(sessionLongestDays));
    }
}
