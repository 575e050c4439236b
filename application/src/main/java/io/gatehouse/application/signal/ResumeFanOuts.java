package io.gatehouse.application.signal;

import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.signal.SignalOrders.Placer;

import java.time.Clock;
import java.time.Duration;

/**
 * Orders the copies of signals that broke off with the node which was at it. What it has ordered is
 * found by its name, so nothing is ordered twice, not even beside a node that is only slow.
 */
public final class ResumeFanOuts {
    private static final int AT_A_TIME = 100;

    private final SignalStore signals;
    private final CopyOrders copies;
    private final Clock clock;
    private final Duration patience;

    /** {@code patience}: for how long a copy may be under way before it counts as left behind. */
    public ResumeFanOuts(SignalStore signals, CopyOrders copies, Clock clock, Duration patience) {
        this.signals = signals;
        this.copies = copies;
        this.clock = clock;
        this.patience = patience;
    }

    public void run() {
        signals.waiting(clock.instant().minus(patience), AT_A_TIME)
                .forEach(signal -> copies.place(signal, Placer.HOUSE));
    }
}
