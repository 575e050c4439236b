package io.gatehouse.application.signal;

import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.signal.SignalOrders.Placer;

import java.time.Clock;
import java.time.Duration;

/**
 * Orders the approved signals of providers' own accounts that broke off with the node which was at
 * it. An order that was placed is found by its name; one whose signal is over is placed no more.
 */
public final class ResumeApprovals {
    private static final int AT_A_TIME = 100;

    private final SignalStore signals;
    private final CopyOrders copies;
    private final Clock clock;
    private final Duration patience;

    /** {@code patience}: for how long an approval may be under way before it counts as left. */
    public ResumeApprovals(SignalStore signals, CopyOrders copies, Clock clock, Duration patience) {
        this.signals = signals;
        this.copies = copies;
        this.clock = clock;
        this.patience = patience;
    }

    public void run() {
        signals.waitingOwn(clock.instant().minus(patience), AT_A_TIME)
                .forEach(signal -> copies.finish(signal, Placer.HOUSE));
    }
}
