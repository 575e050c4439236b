package io.gatehouse.persistence;

/** Column types that the house uses. */
public enum PgType {
    UUID,
    TEXT,
    BOOLEAN,
    SMALLINT,
    INTEGER,
    BIGINT,
    NUMERIC,
    TIMESTAMPTZ,
    TIME,
    JSONB;

    /** Whether a value may hold characters that mean something in an array. */
    boolean isQuoted() {
        return this == TEXT || this == JSONB;
    }
}
