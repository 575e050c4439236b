package io.gatehouse.persistence.performance;

import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.EquityRecord;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Question;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Equity points in PostgreSQL. */
@Singleton
final class JdbcEquityHistory implements EquityHistory {
    private static final String POINTS =
            "SELECT " + EquityPointRow.TABLE.list() + " FROM equity_point AS t ";

    private static final String LATEST =
            "SELECT "
                    + EquityPointRow.TABLE.list()
                    + " FROM unnest(?::uuid[]) AS a(id), LATERAL (SELECT * FROM equity_point AS p"
                    + " WHERE p.account_id = a.id ORDER BY p.number DESC LIMIT 1) AS t";

    private static final String LAST_UP_TO =
            "SELECT "
                    + EquityPointRow.TABLE.list()
                    + " FROM unnest(?::uuid[]) AS a(id), LATERAL (SELECT * FROM equity_point AS p"
                    + " WHERE p.account_id = a.id AND p.at <= ?"
                    + " ORDER BY p.at DESC, p.number DESC LIMIT 1) AS t";

    private static final String LAST_CLOSE =
            POINTS
                    + "WHERE t.account_id = ? AND t.kind <> 'HOUR' AND t.risk_day < ?"
                    + " AND t.kind IN ('OPENING', 'DAY')"
                    + " ORDER BY t.risk_day DESC, t.number DESC LIMIT 1";

    private static final String WITHIN =
            POINTS
                    + "WHERE t.account_id = ? AND t.kind <> 'HOUR'"
                    + " AND t.risk_day >= ? AND t.risk_day < ? ORDER BY t.number";

    private final Database database;

    JdbcEquityHistory(Database database) {
        this.database = database;
    }

    @Override
    public void append(List<Kept> points) {
        database.insert(EquityPointRow.TABLE, points);
    }

    @Override
    public Map<AccountId, EquityRecord> latest(Collection<AccountId> accounts) {
        return byAccount(database.list(EquityPointRow::to, LATEST, accounts));
    }

    @Override
    public Map<AccountId, EquityRecord> lastUpTo(Collection<AccountId> accounts, Instant at) {
        return byAccount(database.list(EquityPointRow::to, LAST_UP_TO, accounts, at));
    }

    private static Map<AccountId, EquityRecord> byAccount(List<Kept> points) {
        return points.stream().collect(Collectors.toMap(Kept::account, Kept::point));
    }

    @Override
    public List<EquityRecord> page(Query query) {
        List<String> kinds = query.kinds().stream().map(Enum::name).toList();
        return database.list(
                EquityPointRow::point,
                Question.of(
                                POINTS + "WHERE t.account_id = ? AND t.kind = ANY(?)",
                                query.account(),
                                kinds)
                        .and("t.at >= ?", query.from())
                        .and("t.at < ?", query.to())
                        .and("t.number > ?", query.after())
                        .then(" ORDER BY t.number LIMIT ?", query.limit()));
    }

    @Override
    public List<EquityRecord> bounds(AccountId account, LocalDate from, LocalDate to) {
        List<EquityRecord> bounds = new ArrayList<>();
        bounds.addAll(database.list(EquityPointRow::point, LAST_CLOSE, account, from));
        bounds.addAll(database.list(EquityPointRow::point, WITHIN, account, from, to));
        return bounds;
    }
}
