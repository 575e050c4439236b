package io.gatehouse.persistence.risk;

import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Question;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receipts in PostgreSQL. */
@Singleton
final class JdbcDecisionLog implements DecisionLog {
    private static final String RECEIPTS =
            "SELECT " + DecisionRow.TABLE.list() + " FROM decision AS t WHERE t.account_id = ?";

    private final Database database;

    JdbcDecisionLog(Database database) {
        this.database = database;
    }

    @Override
    public void append(List<SealedReceipt> receipts) {
        database.insert(DecisionRow.TABLE, receipts);
    }

    @Override
    public Optional<SealedReceipt> find(AccountId account, UUID decisionId) {
        return database.first(
                DecisionRow::to, RECEIPTS + " AND t.decision_id = ?", account, decisionId);
    }

    @Override
    public Optional<SealedReceipt> find(UUID decisionId) {
        return database.first(
                DecisionRow::to,
                "SELECT "
                        + DecisionRow.TABLE.list()
                        + " FROM decision AS t WHERE t.decision_id = ?",
                decisionId);
    }

    @Override
    public List<SealedReceipt> page(Query query) {
        return database.list(
                DecisionRow::to,
                Question.of(RECEIPTS, query.account())
                        .and("t.approved = ?", query.approved())
                        .and("t.order_id = ?", query.order())
                        .since("t.decision_id", "t.at", query.from())
                        .and("t.at < ?", query.to())
                        .and("t.decision_id < ?", query.before())
                        .then(" ORDER BY t.decision_id DESC LIMIT ?", query.limit()));
    }

    @Override
    public List<SealedReceipt> inOrder(
            AccountId account, Instant from, Instant to, Optional<UUID> after, int limit) {
        return database.list(
                DecisionRow::to,
                Question.of(RECEIPTS, account)
                        .since("t.decision_id", "t.at", Optional.of(from))
                        .then(" AND t.at < ?", to)
                        .and("t.decision_id > ?", after)
                        .then(" ORDER BY t.decision_id LIMIT ?", limit));
    }
}
