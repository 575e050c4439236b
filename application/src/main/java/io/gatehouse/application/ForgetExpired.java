package io.gatehouse.application;

import io.gatehouse.application.port.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes rows that are older than they are to be kept, some at a time: no transaction is long, and
 * what a stop breaks off is not begun anew.
 */
public final class ForgetExpired {
    private static final int AT_ONCE = 1_000;

    private final Kept kept;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration keptFor;

    public ForgetExpired(Kept kept, Transactions transactions, Clock clock, Duration keptFor) {
        this.kept = kept;
        this.transactions = transactions;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /** Where rows are kept for a time. */
    @FunctionalInterface
    public interface Kept {
        /** Removes at most so many from before an instant, and answers how many it were. */
        int forgetBefore(Instant at, int atMost);
    }

    public void run() {
        Instant begin = clock.instant().minus(keptFor);
        int forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = transactions.inTransaction(() -> kept.forgetBefore(begin, AT_ONCE));
        }
    }
}
