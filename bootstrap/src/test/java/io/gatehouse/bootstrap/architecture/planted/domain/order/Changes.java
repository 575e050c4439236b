package io.gatehouse.bootstrap.architecture.planted.domain.order;

/** A value that changes. */
public final class Changes {
    private int count;

    int next() {
        return ++count;
    }
}
