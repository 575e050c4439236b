package io.gatehouse.persistence.signal;

import io.gatehouse.application.port.SignalStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.FirstId;
import io.gatehouse.persistence.Question;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signals in PostgreSQL, one row for each account that one reached. */
@Singleton
final class JdbcSignals implements SignalStore {
    private static final String SIGNALS =
            "SELECT " + SignalRow.TABLE.list() + " FROM signal AS t WHERE ";

    private static final String ONE = SIGNALS + "t.account_id = ? AND t.signal_id = ?";

    private static final String ENDING_AS =
            SIGNALS
                    + "t.account_id = ? AND t.signal_id >= ?"
                    + " AND right(t.signal_id::text, 21) = right(?, 21)"
                    + " ORDER BY t.signal_id LIMIT 1";

    private static final String COPIES = "t.signal_id = ? AND t.multiplier IS NOT NULL";

    /** The status at an instant: nobody writes down that a signal's time is over. */
    private static final String STATUS_AT =
            "CASE WHEN t.status = 'PENDING' AND t.expires_at <= ?"
                    + " THEN 'EXPIRED' ELSE t.status END";

    private static final String WAITING =
            "SELECT DISTINCT t.signal_id FROM signal AS t WHERE t.status = 'PLACING'"
                    + " AND t.multiplier IS NOT NULL AND t.updated_at < ?"
                    + " ORDER BY t.signal_id LIMIT ?";

    private static final String WAITING_OWN =
            SIGNALS
                    + "t.status = 'PLACING' AND t.multiplier IS NULL AND t.updated_at < ?"
                    + " ORDER BY t.signal_id LIMIT ?";

    private final Database database;

    JdbcSignals(Database database) {
        this.database = database;
    }

    @Override
    public void insert(List<Signal> signals) {
        database.insert(SignalRow.TABLE, signals);
    }

    @Override
    public void update(List<Signal> signals) {
        database.update(SignalRow.TABLE, signals);
    }

    @Override
    public void settle(List<Signal> signals) {
        database.updateWhere("t.status = 'PLACING'", SignalRow.SETTLED, signals);
    }

    @Override
    public Optional<Signal> find(AccountId account, SignalId id) {
        return database.first(SignalRow::to, ONE, account, id);
    }

    @Override
    public Optional<Signal> endingAs(AccountId account, UUID id, Instant since) {
        return database.first(SignalRow::to, ENDING_AS, account, FirstId.madeAt(since), id);
    }

    @Override
    public Optional<Signal> lock(AccountId account, SignalId id) {
        return database.first(SignalRow::to, ONE + " FOR UPDATE", account, id);
    }

    @Override
    public List<Signal> page(Query query) {
        Question question = Question.of(SIGNALS + "t.account_id = ?", query.account());
        query.status()
                .ifPresent(
                        status -> question.then(" AND " + STATUS_AT + " = ?", query.now(), status));
        return database.list(
                SignalRow::to,
                question.and("t.instrument = ?", query.instrument())
                        .and("t.created_at >= ?", query.from())
                        .and("t.created_at < ?", query.to())
                        .and("t.signal_id < ?", query.before())
                        .then(" ORDER BY t.signal_id DESC LIMIT ?", query.limit()));
    }

    @Override
    public List<Signal> copies(
            SignalId id, Optional<SignalStatus> stored, Optional<AccountId> after, int limit) {
        return database.list(
                SignalRow::to,
                Question.of(SIGNALS + COPIES, id)
                        .and("t.status = ?", stored)
                        .and("t.account_id > ?", after)
                        .then(" ORDER BY t.account_id LIMIT ?", limit));
    }

    @Override
    public List<SignalId> waiting(Instant before, int limit) {
        return database.list(row -> new SignalId(row.uuid("signal_id")), WAITING, before, limit);
    }

    @Override
    public List<Signal> waitingOwn(Instant before, int limit) {
        return database.list(SignalRow::to, WAITING_OWN, before, limit);
    }

    @Override
    public Map<SignalStatus, Long> tally(SignalId id, Instant now) {
        String counted =
                "SELECT "
                        + STATUS_AT
                        + " AS status, count(*) AS copies FROM signal AS t WHERE "
                        + COPIES
                        + " GROUP BY 1";
        return database
                .list(
                        row ->
                                Map.entry(
                                        row.constant("status", SignalStatus.class),
                                        row.number("copies")),
                        counted,
                        now,
                        id)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
