package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.domain.account.Actor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lists the windows that run or are still to come, by their begin. */
public final class ListRiskWindows {
    private final HouseControls controls;
    private final Clock clock;

    public ListRiskWindows(HouseControls controls, Clock clock) {
        this.controls = controls;
        this.clock = clock;
    }

    public Outcome<List<ScheduledWindow>> list(Actor actor) {
        return Outcome.unless(
                RiskConfigAdmission.readRefusal(actor),
                () -> Outcome.done(entries(clock.instant())));
    }

    private List<ScheduledWindow> entries(Instant now) {
        return controls.held().riskConfig().windows().stream()
                .filter(window -> !window.endsBy(now))
                .map(window -> ScheduledWindow.of(window, now))
                .toList();
    }
}
