package io.gatehouse.application.port;

import java.util.function.Supplier;

/**
 * Runs work in one READ COMMITTED transaction, committed when it returns and rolled back when it
 * throws.
 */
public interface Transactions {
    /**
     * Retries a bounded number of times on serialization failure and deadlock: the work must be
     * repeatable.
     */
    <T> T inTransaction(Supplier<T> work);

    /** As {@link #inTransaction}, for work without an answer. */
    default void run(Runnable work) {
        inTransaction(
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }
}
