package io.gatehouse.persistence.audit;

import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.FirstId;
import io.gatehouse.persistence.Json;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Row;
import io.micronaut.core.type.Argument;

import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Audit entries in PostgreSQL. */
@Singleton
final class JdbcAuditTrail implements AuditTrail {
    private static final String ENTRIES = "SELECT " + AuditRow.TABLE.list() + " FROM audit AS t";
    private static final String OF_ACCOUNT = ENTRIES + " WHERE t.account_id = ?";

    /**
     * Types with an index of their own. A plan that is kept for all values of a parameter can use
     * it only when the statement itself says that the type is one of them.
     */
    private static final Set<String> HALTS = Set.of("halt_set", "halt_lifted");

    private static final String OF_HALTS = " AND t.action_type IN ('halt_set', 'halt_lifted')";

    /** As {@link #HALTS}: the house's entries have an index by actor, an account's have none. */
    private static final String OF_HOUSE = " AND t.account_id = '" + HouseChain.HOUSE + "'";

    private static final Argument<Map<String, String>> DETAILS =
            Argument.mapOf(String.class, String.class);

    private final Database database;
    private final ChainPlaces places;
    private final Json json;

    JdbcAuditTrail(Database database, ChainPlaces places, Json json) {
        this.database = database;
        this.places = places;
        this.json = json;
    }

    @Override
    public void append(List<AuditEntry> entries) {
        database.insert(AuditRow.TABLE, entries.stream().map(this::row).toList());
    }

    @Override
    public List<AuditEntry> page(Query query) {
        Filter filter = query.filter();
        return database.list(
                this::entry,
                Question.of(OF_ACCOUNT, query.account())
                        .and("t.action_type = ?", filter.actionType())
                        .then(filter.actionType().map(JdbcAuditTrail::among).orElse(""))
                        .and("t.action_category = ?", filter.actionCategory())
                        .and("t.symbol = ?", filter.symbol())
                        .and("t.order_id = ?", filter.orderId())
                        .and("t.actor = ?", filter.actor())
                        .then(filter.actor().isPresent() ? ofHouse(query.account()) : "")
                        .and("t.at >= ?", filter.from())
                        .and("t.at < ?", filter.to())
                        .and("t.sequence >= ?", first(query.account(), filter))
                        .and("t.sequence < ?", end(query.account(), filter))
                        .and("t.sequence < ?", query.beforeSequence())
                        .then(" ORDER BY t.sequence DESC LIMIT ?", query.limit()));
    }

    /** Nothing was done about an order before it was made, which its UUIDv7 tells. */
    private Optional<Long> first(AccountId account, Filter filter) {
        return Stream.of(filter.from(), filter.orderId().map(FirstId::timeOf))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(begin -> places.firstFrom(account, begin));
    }

    private Optional<Long> end(AccountId account, Filter filter) {
        return filter.to().map(end -> places.endBefore(account, end));
    }

    private static String ofHouse(AccountId account) {
        return account.equals(HouseChain.HOUSE) ? OF_HOUSE : "";
    }

    @Override
    public Optional<AuditEntry> find(String actionType, UUID id) {
        return database.first(
                this::entry,
                ENTRIES + " WHERE t.audit_id = ? AND t.action_type = ?" + among(actionType),
                id,
                actionType);
    }

    private static String among(String actionType) {
        return HALTS.contains(actionType) ? OF_HALTS : "";
    }

    @Override
    public List<AuditEntry> chain(AccountId account, long fromSequence, int limit) {
        return database.list(
                this::entry,
                OF_ACCOUNT + " AND t.sequence >= ? ORDER BY t.sequence LIMIT ?",
                account,
                fromSequence,
                limit);
    }

    private AuditRow row(AuditEntry entry) {
        return new AuditRow(entry, json.write(DETAILS, entry.fact().details()));
    }

    private AuditEntry entry(Row row) {
        return AuditRow.to(row, json.read(row.text("details"), DETAILS));
    }
}
