package io.gatehouse.bootstrap.wiring;

import io.gatehouse.bootstrap.settings.WholeNumber;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/** How many hours a looser limit of a LIVE account waits; 0 lets it begin at once. */
@ConfigurationProperties("gatehouse.risk")
record ProfileSettings(@Bindable(defaultValue = "24") int looseningDelayHours) {
    private static final int YEAR = 8_760;

    ProfileSettings {
        new WholeNumber("GATEHOUSE_RISK_LOOSENING_DELAY_HOURS", looseningDelayHours)
                .between(0, YEAR);
    }

    Duration looseningDelay() {
        return Duration.ofHours(looseningDelayHours);
    }
}
