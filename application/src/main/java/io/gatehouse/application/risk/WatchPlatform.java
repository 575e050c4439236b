package io.gatehouse.application.risk;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.domain.account.AccountMode;

/**
 * Measures the platform's loss of the day and values what is reserved, for modes with limits. A
 * loss limit that was reached latches until the day of UTC ends.
 */
public final class WatchPlatform {
    private final HouseControls controls;
    private final PlatformMeasure measure;

    public WatchPlatform(HouseControls controls, PlatformMeasure measure) {
        this.controls = controls;
        this.measure = measure;
    }

    public void run() {
        for (AccountMode mode : AccountMode.values()) {
            if (!controls.known().limits(mode).isOff()) {
                measure.run(mode);
            }
        }
    }
}
