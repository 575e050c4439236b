package io.gatehouse.persistence.risk;

import static io.gatehouse.persistence.PgType.JSONB;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.ExposureHistory;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.portfolio.ExposureSnapshot;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Json;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;
import io.micronaut.core.type.Argument;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Hourly snapshots in PostgreSQL; the values of positions are one JSON object by symbol. */
@Singleton
final class JdbcExposureHistory implements ExposureHistory {
    private static final Argument<Map<String, BigDecimal>> BY_NAME =
            Argument.mapOf(String.class, BigDecimal.class);

    private static final String EXPOSED =
            "SELECT a.account_id FROM unnest(?::uuid[]) AS a(account_id), LATERAL (SELECT"
                    + " by_instrument FROM exposure_snapshot AS s WHERE s.account_id = a.account_id"
                    + " ORDER BY s.snapshot_id DESC LIMIT 1) AS last"
                    + " WHERE last.by_instrument <> '{}'::jsonb";

    private final Database database;
    private final Json json;
    private final Table<ExposureSnapshot> table;

    JdbcExposureHistory(Database database, Json json) {
        this.database = database;
        this.json = json;
        this.table =
                Table.<ExposureSnapshot>named("exposure_snapshot")
                        .key("account_id", UUID, ExposureSnapshot::account)
                        .key("snapshot_id", UUID, ExposureSnapshot::id)
                        .fixed("at", TIMESTAMPTZ, ExposureSnapshot::at)
                        .fixed("by_instrument", JSONB, this::document)
                        .fixed("drawdown_percent", NUMERIC, ExposureSnapshot::drawdownPercent)
                        .fixed("daily_pnl", NUMERIC, ExposureSnapshot::dailyPnl)
                        .build();
    }

    @Override
    public void append(List<ExposureSnapshot> snapshots) {
        database.insert(table, snapshots);
    }

    @Override
    public Set<AccountId> exposed(Collection<AccountId> accounts) {
        return Set.copyOf(database.list(Row::accountId, EXPOSED, accounts));
    }

    @Override
    public List<ExposureSnapshot> page(Query query) {
        String ofAccount =
                "SELECT " + table.list() + " FROM exposure_snapshot AS t WHERE t.account_id = ?";
        return database.list(
                this::snapshot,
                Question.of(ofAccount, query.account())
                        .since("t.snapshot_id", "t.at", query.from())
                        .and("t.at < ?", query.to())
                        .and("t.snapshot_id < ?", query.before())
                        .then(" ORDER BY t.snapshot_id DESC LIMIT ?", query.limit()));
    }

    @Override
    public int forgetBefore(Instant at, int atMost) {
        return database.deleteSome(
                "exposure_snapshot", "account_id, snapshot_id", "at < ?", at, atMost);
    }

    private ExposureSnapshot snapshot(Row row) {
        return new ExposureSnapshot(
                row.uuid("snapshot_id"),
                row.accountId(),
                row.instant("at"),
                byInstrument(row.text("by_instrument")),
                row.decimal("drawdown_percent"),
                row.decimal("daily_pnl"));
    }

    private String document(ExposureSnapshot snapshot) {
        Map<String, BigDecimal> byName = new TreeMap<>();
        snapshot.byInstrument().forEach((symbol, value) -> byName.put(symbol.value(), value));
        return json.write(BY_NAME, byName);
    }

    private Map<Symbol, BigDecimal> byInstrument(String document) {
        Map<Symbol, BigDecimal> values = new TreeMap<>();
        json.read(document, BY_NAME).forEach((name, value) -> values.put(new Symbol(name), value));
        return values;
    }
}
