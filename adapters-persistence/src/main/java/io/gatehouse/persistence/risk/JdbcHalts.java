package io.gatehouse.persistence.risk;

import io.gatehouse.application.port.HaltStore;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltsInForce;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.FirstId;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Halts in PostgreSQL. */
@Singleton
final class JdbcHalts implements HaltStore {
    private static final String LOCKED =
            "SELECT "
                    + HaltRow.TABLE.list()
                    + " FROM halt AS t WHERE t.lifted_at IS NULL AND t.halt_id = ? FOR UPDATE";

    private static final String ENDING_AS =
            "SELECT "
                    + HaltRow.TABLE.list()
                    + " FROM halt AS t WHERE t.halt_id >= ?"
                    + " AND right(t.halt_id::text, 21) = right(?, 21) ORDER BY t.halt_id LIMIT 1";

    private final Database database;
    private final JdbcHouseControls controls;

    JdbcHalts(Database database, JdbcHouseControls controls) {
        this.database = database;
        this.controls = controls;
    }

    @Override
    public HaltsInForce inForce() {
        return controls.held().halts();
    }

    @Override
    public void set(Halt halt) {
        controls.raise();
        database.insert(HaltRow.TABLE, List.of(halt));
    }

    @Override
    public Optional<Halt> endingAs(UUID id, Instant since) {
        return database.first(HaltRow::to, ENDING_AS, FirstId.madeAt(since), id);
    }

    @Override
    public Optional<Halt> lock(HaltId id) {
        return database.first(HaltRow::to, LOCKED, id.value());
    }

    @Override
    public void lift(HaltId id, Lifting lifting) {
        controls.raise();
        database.execute(
                "UPDATE halt SET lifted_at = ?, lifted_by = ?, lift_reason = ? WHERE halt_id = ?",
                lifting.at(),
                lifting.by(),
                lifting.reason(),
                id.value());
    }
}
