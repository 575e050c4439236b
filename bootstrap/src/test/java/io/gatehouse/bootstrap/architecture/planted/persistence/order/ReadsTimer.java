package io.gatehouse.bootstrap.architecture.planted.persistence.order;

import java.util.function.LongSupplier;

/** A timer by reference. */
public final class ReadsTimer {
    private ReadsTimer() {}

    static LongSupplier timer() {
        return System::nanoTime;
    }
}
