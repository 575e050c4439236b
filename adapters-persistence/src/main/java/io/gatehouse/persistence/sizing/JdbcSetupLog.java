package io.gatehouse.persistence.sizing;

import io.gatehouse.application.port.SetupLog;
import io.gatehouse.domain.sizing.SizedSetup;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Table;

import jakarta.inject.Singleton;

import java.util.List;

/** The log in PostgreSQL, one row for each setup and each signal's order. */
@Singleton
final class JdbcSetupLog implements SetupLog {
    private static final Table<SizedSetup> TABLE = SetupTable.TABLE;

    private final Database database;

    JdbcSetupLog(Database database) {
        this.database = database;
    }

    @Override
    public void append(List<SizedSetup> setups) {
        database.insert(TABLE, setups);
    }

    @Override
    public List<SizedSetup> page(Query query) {
        String ofAccount =
                "SELECT " + TABLE.list() + " FROM risk_setup_log AS t WHERE t.account_id = ?";
        return database.list(
                SetupTable::setup,
                Question.of(ofAccount, query.account())
                        .and("t.signal_id = ?", query.signalId())
                        .and("t.approved = ?", query.approved())
                        .and("t.setup_id < ?", query.before())
                        .then(" ORDER BY t.setup_id DESC LIMIT ?", query.limit()));
    }
}
