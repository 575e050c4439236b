package io.gatehouse.bootstrap.bench;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How hard the server is driven: connections that each wait for their answer, over how many
 * accounts, for how long after a warm-up; the desk's batch size unless the server's own.
 */
public record BenchPlan(
        int connections, Duration warmUp, Duration length, int accounts, OptionalInt batch) {
    private static final int MOST_CONNECTIONS = 1_024;
    private static final int MOST_ACCOUNTS = 50;
    private static final int MOST_BATCH = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public BenchPlan {
        within("--connections", connections, MOST_CONNECTIONS);
        within("--warm-up", warmUp.toSeconds(), LONGEST.toSeconds());
        within("--seconds", length.toSeconds(), LONGEST.toSeconds());
        within("--accounts", accounts, MOST_ACCOUNTS);
        within("--batch", batch.orElse(1), MOST_BATCH);
    }

    /** The same load on a desk that takes one order at a time. */
    BenchPlan unbatched() {
        return new BenchPlan(connections, warmUp, length, accounts, OptionalInt.of(1));
    }

    boolean isUnbatched() {
        return batch.equals(OptionalInt.of(1));
    }

    /** What tells this run's orders from those of another on the same accounts. */
    String run() {
        return batch.isPresent() ? "batch" + batch.getAsInt() : "batched";
    }

    String title() {
        return batch.isPresent() ? "batch " + batch.getAsInt() : "batch as set";
    }

    private static void within(String option, long value, long most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    option + " is between 1 and " + most + ", not " + value + ".");
        }
    }
}
