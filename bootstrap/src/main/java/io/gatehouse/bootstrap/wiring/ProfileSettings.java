package io.gatehouse.bootstrap.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/** How many hours a looser limit of a LIVE account waits; 0 lets it begin at once. */
@ConfigurationProperties("gatehouse.risk")
record ProfileSettings(@Bindable(defaultValue = "24") int looseningDelayHours) {
    private static final int YEAR = 8_760;

    ProfileSettings {
        if (looseningDelayHours < 0 || looseningDelayHours > YEAR) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_RISK_LOOSENING_DELAY_HOURS is a whole number from 0 to %d, not %d."
                            .formatted(YEAR, looseningDelayHours));
        }
    }

    Duration looseningDelay() {
        return Duration.ofHours(looseningDelayHours);
    }
}
