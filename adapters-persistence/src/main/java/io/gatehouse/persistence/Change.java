package io.gatehouse.persistence;

import java.util.List;
import java.util.OptionalInt;

/** A statement that changes rows, and how many it must change where that is known. */
record Change(String sql, List<Object> parameters, OptionalInt rows) {
    void check(int changed) {
        rows.ifPresent(
                expected -> {
                    if (changed != expected) {
                        throw new IllegalStateException(
                                "Changed " + changed + " rows, not " + expected + ": " + sql);
                    }
                });
    }
}
