package io.gatehouse.application.signal;

import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.signal.SignalOrders.Placer;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Orders the copies of signals that broke off with the node which was at it. What it has ordered is
 * found by its name, so nothing is ordered twice, not even beside a node that is only slow.
 */
public final class ResumeFanOuts {
    private static final int AT_A_TIME = 100;

    private static final Placer HOUSE =
            new Placer(
                    new Actor(new UserId(new UUID(0, 0)), Role.OWNER, Optional.empty()),
                    Duration.ZERO,
                    AuditContext.HOUSE);

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
                .forEach(signal -> copies.place(signal, HOUSE));
    }
}
