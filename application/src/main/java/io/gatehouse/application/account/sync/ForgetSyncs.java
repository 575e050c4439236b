package io.gatehouse.application.account.sync;

import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;

import java.time.Clock;
import java.time.Duration;

/** Removes entries of the sync log that are older than they are to be kept. */
public final class ForgetSyncs {
    private final Terminals terminals;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration kept;

    public ForgetSyncs(Terminals terminals, Transactions transactions, Clock clock, Duration kept) {
        this.terminals = terminals;
        this.transactions = transactions;
        this.clock = clock;
        this.kept = kept;
    }

    public void run() {
        transactions.run(() -> terminals.forgetBefore(clock.instant().minus(kept)));
    }
}
