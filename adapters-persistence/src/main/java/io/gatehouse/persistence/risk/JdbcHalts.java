package io.gatehouse.persistence.risk;

import io.gatehouse.application.port.HaltStore;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltsInForce;
import io.gatehouse.persistence.ControlVersions;
import io.gatehouse.persistence.Database;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** Halts in PostgreSQL, read from a copy while its version is the one in force. */
@Singleton
final class JdbcHalts implements HaltStore {
    private static final String VERSION = "halts";
    private static final String IN_FORCE =
            "SELECT " + HaltRow.TABLE.list() + " FROM halt AS t WHERE t.lifted_at IS NULL";

    private final Database database;
    private final ControlVersions versions;
    private volatile Copy copy = new Copy(ControlVersions.FIRST, HaltsInForce.NONE);

    private record Copy(long version, HaltsInForce halts) {}

    JdbcHalts(Database database, ControlVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    @Override
    public HaltsInForce inForce() {
        long version = versions.held(VERSION);
        Copy known = copy;
        if (known.version() == version) {
            return known.halts();
        }
        List<Halt> halts = database.list(HaltRow::to, IN_FORCE + " ORDER BY t.halt_id");
        Copy read = new Copy(version, new HaltsInForce(halts));
        copy = read;
        return read.halts();
    }

    @Override
    public void set(Halt halt) {
        versions.raiseHeld(VERSION);
        database.insert(HaltRow.TABLE, List.of(halt));
    }

    @Override
    public Optional<Halt> lock(HaltId id) {
        return database.first(HaltRow::to, IN_FORCE + " AND t.halt_id = ? FOR UPDATE", id.value());
    }

    @Override
    public void lift(HaltId id, Lifting lifting) {
        versions.raiseHeld(VERSION);
        database.execute(
                "UPDATE halt SET lifted_at = ?, lifted_by = ?, lift_reason = ? WHERE halt_id = ?",
                lifting.at(),
                lifting.by(),
                lifting.reason(),
                id.value());
    }
}
