package io.gatehouse.persistence;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * {@code gatehouse.database.*}: for how many seconds a statement waits for its answer and for a
 * lock, and for how many a transaction may do nothing before PostgreSQL takes its locks away.
 */
@ConfigurationProperties("gatehouse.database")
record DatabaseWaits(
        @Bindable(defaultValue = "60") int answerSeconds,
        @Bindable(defaultValue = "10") int lockSeconds,
        // As long as a node may be silent before another goes on with its orders: the one is no
        // use without the other.
        @Bindable(defaultValue = "10") int silentTransactionSeconds) {
    /** PostgreSQL counts them in milliseconds. */
    private static final int MOST = Integer.MAX_VALUE / 1000;

    DatabaseWaits {
        require("ANSWER_SECONDS", answerSeconds);
        require("LOCK_SECONDS", lockSeconds);
        require("SILENT_TRANSACTION_SECONDS", silentTransactionSeconds);
    }

    private static void require(String setting, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_DATABASE_%s is a whole number of 1 to %d, not %d."
                            .formatted(setting, MOST, value));
        }
    }
}
