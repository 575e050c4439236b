package io.gatehouse.application.risk;

import io.gatehouse.domain.risk.RiskWindow;

import java.time.Instant;

/** A window and whether it runs. */
public record ScheduledWindow(RiskWindow window, boolean running) {
    static ScheduledWindow of(RiskWindow window, Instant now) {
        return new ScheduledWindow(window, window.covers(now));
    }
}
