package io.gatehouse.persistence;

import jakarta.inject.Singleton;

/**
 * Versions of what nodes keep a copy of: a node reads again what has another version than its own.
 */
@Singleton
public final class ControlVersions {
    /** Of what has never been changed. */
    public static final long FIRST = 0;

    private final Database database;

    ControlVersions(Database database) {
        this.database = database;
    }

    public long current(String name) {
        return database.first(
                        row -> row.number("version"),
                        "SELECT version FROM control_version WHERE name = ?",
                        name)
                .orElse(FIRST);
    }

    /**
     * The version as it stays until the running transaction ends: {@link #raiseHeld} waits for
     * whoever has asked. Asked outside of any transaction it may be over at once.
     */
    public long held(String name) {
        return database.first(row -> row.number("held"), "SELECT held_version(?) AS held", name)
                .orElse(FIRST);
    }

    /** Raises a version once nobody holds it any more. */
    public void raiseHeld(String name) {
        database.list(
                row -> Boolean.TRUE, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", name);
        raise(name);
    }

    /** Raises a version in the running transaction; until it ends, others who change wait here. */
    public void raise(String name) {
        database.execute(
                "INSERT INTO control_version AS known (name, version) VALUES (?, 1)"
                        + " ON CONFLICT (name) DO UPDATE SET version = known.version + 1",
                name);
    }
}
