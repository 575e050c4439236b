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
    IdentitySettings {
        require("IDLE", sessionIdleDays);
        require("LONGEST", sessionLongestDays);
    }

    private static void require(String setting, int days) {
        if (days < 1) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_IDENTITY_SESSION_%s_DAYS is a whole number of 1 or more, not %d."
                            .formatted(setting, days));
        }
    }

    SessionTerms sessionTerms() {
        return new SessionTerms(
                Duration.ofDays(sessionIdleDays), Duration.ofDays(sessionLongestDays));
    }
}
