package io.gatehouse.bootstrap.architecture.planted.domain.order;

/** An array that everybody can write to. */
public final class SharedTable {
    static final int[] ROWS = {1, 2};

    private SharedTable() {}
}
