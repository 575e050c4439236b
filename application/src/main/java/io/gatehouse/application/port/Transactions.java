package io.gatehouse.application.port;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;

import java.util.function.Supplier;

/**
 * Runs work in one READ COMMITTED transaction, committed when it returns and rolled back when it
 * throws.
 */
public interface Transactions {
    /**
     * Retries a bounded number of times on serialization failure and deadlock: the work must be
     * repeatable. Inside another transaction it joins that one, which alone commits, rolls back and
     * retries.
     */
    <T> T inTransaction(Supplier<T> work);

    /**
     * Answers from the state of one instant; inside of another snapshot, from that one's. Writes
     * nothing and locks nothing. Refused inside of a transaction, where each question sees what has
     * been committed until then.
     */
    <T> T inSnapshot(Supplier<T> reads);

    /** As {@link #inTransaction}, for work without an answer. */
    default void run(Runnable work) {
        inTransaction(
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    /** As {@link #inTransaction}, and rolled back as well when the work refuses half way. */
    default <T> Outcome<T> attempt(Supplier<Outcome<T>> work) {
        try {
            return inTransaction(() -> Outcome.done(valueOf(work.get())));
        } catch (RefusedHalfWay e) {
            return Outcome.refused(e.refusal);
        }
    }

    private static <T> T valueOf(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw new RefusedHalfWay(refusal);
        };
    }

    /** Carries a refusal past the transaction; it never leaves {@link #attempt}. */
    final class RefusedHalfWay extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        private RefusedHalfWay(Refusal refusal) {
            super("Refused half way", null, false, false);
            this.refusal = refusal;
        }
    }
}
