package io.gatehouse.persistence;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** A column, what it is to its row, and where its value comes from. */
record Column<T>(
        String name, PgType type, Role role, Function<T, ? extends @Nullable Object> value) {
    enum Role {
        KEY,
        FIXED,
        CHANGING,
        SUM
    }

    boolean isKey() {
        return role == Role.KEY;
    }

    boolean isFixed() {
        return role == Role.FIXED;
    }

    /** How an update sets it from another row. */
    String setFrom(String source) {
        String kept = role == Role.SUM ? "t." + name + " + " : "";
        return name + " = " + kept + source + "." + name;
    }

    /** A parameter that brings one value for each row. */
    String unnested() {
        return "unnest(?::" + type.name() + "[])";
    }

    PgArray array(List<T> rows) {
        return PgArray.of(type, rows, value);
    }
}
