package io.gatehouse.persistence.risk;

import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.risk.RiskOverride;
import io.gatehouse.domain.risk.RiskWindow;
import io.gatehouse.persistence.Database;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** The risk configuration in PostgreSQL. */
@Singleton
final class JdbcRiskConfig implements RiskConfigStore {
    private static final String PAGE =
            RiskConfigRow.ALL + " WHERE t.version < ? ORDER BY t.version DESC LIMIT ?";

    private final Database database;
    private final JdbcHouseControls controls;

    JdbcRiskConfig(Database database, JdbcHouseControls controls) {
        this.database = database;
        this.controls = controls;
    }

    @Override
    public RiskConfigVersion current() {
        return RiskConfigRow.current(database);
    }

    @Override
    public RiskConfigVersion lock() {
        // The first version stays for ever, so whoever changes the configuration meets on its row.
        database.list(RiskConfigRow::to, RiskConfigRow.ALL + " WHERE t.version = 1 FOR UPDATE");
        return current();
    }

    @Override
    public void begin(RiskConfigVersion first) {
        if (database.insertMissing(RiskConfigRow.TABLE, first)) {
            controls.raise();
        }
    }

    @Override
    public void save(RiskConfigVersion next) {
        controls.raise();
        database.insert(RiskConfigRow.TABLE, List.of(next));
    }

    @Override
    public List<RiskConfigVersion> page(OptionalInt before, int limit) {
        return database.list(RiskConfigRow::to, PAGE, before.orElse(Integer.MAX_VALUE), limit);
    }

    @Override
    public List<RiskWindow> windows() {
        return database.list(RiskWindowRow::to, RiskWindowRow.OPEN);
    }

    @Override
    public void schedule(RiskWindow window) {
        controls.raise();
        database.insert(RiskWindowRow.TABLE, List.of(window));
    }

    @Override
    public void close(UUID window, Instant at) {
        controls.raise();
        database.execute("UPDATE risk_window SET closed_at = ? WHERE window_id = ?", at, window);
    }

    @Override
    public List<RiskOverride> overrides() {
        return database.list(RiskOverrideRow::to, RiskOverrideRow.ALL);
    }

    @Override
    public void override(RiskOverride override) {
        controls.raise();
        database.upsert(RiskOverrideRow.TABLE, List.of(override));
    }

    @Override
    public void removeOverride(AccountId account) {
        controls.raise();
        database.execute("DELETE FROM risk_override WHERE account_id = ?", account);
    }
}
