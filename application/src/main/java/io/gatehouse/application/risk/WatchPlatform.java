package io.gatehouse.application.risk;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.domain.account.AccountMode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Measures the platform's loss of the day and values what is reserved, for modes with limits: the
 * loss with quotes, all by schedule. A loss limit that was reached latches until the day of UTC
 * ends.
 */
public final class WatchPlatform {
    private static final Logger LOG = LoggerFactory.getLogger(WatchPlatform.class);

    private final HouseControls controls;
    private final PlatformMeasure measure;

    public WatchPlatform(HouseControls controls, PlatformMeasure measure) {
        this.controls = controls;
        this.measure = measure;
    }

    public void run() {
        for (AccountMode mode : limited(EnumSet.allOf(AccountMode.class))) {
            tried(() -> measure.run(mode), "by schedule");
        }
    }

    /** Looks at modes in which accounts may be worth another amount than before. */
    void marksMoved(Set<AccountMode> modes) {
        for (AccountMode mode : limited(modes)) {
            tried(() -> measure.look(mode), "after quotes");
        }
    }

    /** The quotes are kept, and the other mode is looked at; the schedule looks again. */
    private static void tried(Runnable look, String when) {
        try {
            look.run();
        } catch (RuntimeException failure) {
            LOG.warn("The platform was not looked at {}: {}", when, failure.toString());
        }
    }

    private List<AccountMode> limited(Set<AccountMode> modes) {
        HouseControls.InForce known = controls.known();
        return modes.stream().filter(mode -> !known.limits(mode).isOff()).toList();
    }
}
