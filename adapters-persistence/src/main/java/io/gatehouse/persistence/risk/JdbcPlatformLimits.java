package io.gatehouse.persistence.risk;

import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.risk.PlatformLimitsVersion;
import io.gatehouse.persistence.Database;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The platform's limits in PostgreSQL. */
@Singleton
final class JdbcPlatformLimits implements PlatformLimitStore {
    private static final String VERSIONS =
            "SELECT "
                    + PlatformLimitRow.TABLE.list()
                    + " FROM platform_limit AS t WHERE t.mode = ?";

    private final Database database;
    private final JdbcHouseControls controls;

    JdbcPlatformLimits(Database database, JdbcHouseControls controls) {
        this.database = database;
        this.controls = controls;
    }

    @Override
    public PlatformLimitsVersion current(AccountMode mode) {
        return database.first(
                        PlatformLimitRow::to, VERSIONS + " ORDER BY t.version DESC LIMIT 1", mode)
                .orElseThrow(() -> new IllegalStateException("No platform limits of " + mode));
    }

    @Override
    public PlatformLimitsVersion lock(AccountMode mode) {
        // The first version is always there, so whoever changes the limits meets on its row.
        database.list(PlatformLimitRow::to, VERSIONS + " AND t.version = 1 FOR UPDATE", mode);
        return current(mode);
    }

    @Override
    public void save(PlatformLimitsVersion next) {
        controls.raise();
        database.insert(PlatformLimitRow.TABLE, List.of(next));
    }

    @Override
    public Optional<PlatformDay> day(AccountMode mode) {
        return database.first(PlatformDayRow::to, PlatformDayRow.ALL + " WHERE t.mode = ?", mode)
                .map(PlatformDayRow::day);
    }

    @Override
    public void saveDay(AccountMode mode, PlatformDay day, Instant measuredAt) {
        controls.raise();
        database.upsert(PlatformDayRow.TABLE, List.of(new PlatformDayRow(mode, day, measuredAt)));
    }
}
