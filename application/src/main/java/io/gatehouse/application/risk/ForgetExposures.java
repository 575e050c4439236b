package io.gatehouse.application.risk;

import io.gatehouse.application.port.ExposureHistory;
import io.gatehouse.application.port.Transactions;

import java.time.Clock;
import java.time.Duration;

/** Removes snapshots of exposure that are older than they are to be kept. */
public final class ForgetExposures {
    private final ExposureHistory history;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration kept;

    public ForgetExposures(
            ExposureHistory history, Transactions transactions, Clock clock, Duration kept) {
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
        this.kept = kept;
    }

    public void run() {
        transactions.run(() -> history.forgetBefore(clock.instant().minus(kept)));
    }
}
