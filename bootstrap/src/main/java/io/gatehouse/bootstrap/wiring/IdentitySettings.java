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
    private static final int MOST_DAYS = 36_500;

    IdentitySettings {
        require("IDLE", sessionIdleDays);
        require("LONGEST", sessionLongestDays);
    }

    private static void require(String setting, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_IDENTITY_SESSION_%s_DAYS is a whole number from 1 to %d, not %d."
                            .formatted(setting, MOST_DAYS, days));
        }
    }

    /** A session ends with whichever is over first, so the longest alone can shorten both. */
    SessionTerms sessionTerms() {
        return new SessionTerms(
                Duration.ofDays(Math.min(sessionIdleDays, sessionLongestDays)),
                Duration.ofDays(sessionLongestDays));
    }
}
