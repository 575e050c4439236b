package io.gatehouse.application.risk;

import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.SealedReceipt;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receipts in memory. */
public final class InMemoryDecisionLog implements DecisionLog, Reversible {
    private final Rows<Key, SealedReceipt> rows =
            new Rows<>(
                    Comparator.comparing(Key::account).thenComparing(Key::decision, Rows.BY_TEXT));

    private record Key(AccountId account, UUID decision) {}

    @Override
    public void append(List<SealedReceipt> receipts) {
        receipts.forEach(
                receipt -> rows.insert(new Key(receipt.account(), receipt.decisionId()), receipt));
    }

    @Override
    public Optional<SealedReceipt> find(AccountId account, UUID decisionId) {
        return rows.get(new Key(account, decisionId));
    }

    @Override
    public Optional<SealedReceipt> find(UUID decisionId) {
        return rows.ascending()
                .filter(receipt -> receipt.decisionId().equals(decisionId))
                .findFirst();
    }

    @Override
    public List<SealedReceipt> page(Query query) {
        return rows.descending(
                        new Key(query.account(), Rows.LEAST),
                        new Key(query.account(), Rows.GREATEST))
                .filter(receipt -> query.approved().map(a -> a == receipt.approved()).orElse(true))
                .filter(
                        receipt ->
                                query.order().isEmpty() || query.order().equals(receipt.orderId()))
                .filter(receipt -> isWithin(query, receipt.at()))
                .filter(receipt -> query.before().map(id -> isBefore(receipt, id)).orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<SealedReceipt> inOrder(
            AccountId account, Instant from, Instant to, Optional<UUID> after, int limit) {
        return rows.ascending()
                .filter(receipt -> receipt.account().equals(account))
                .filter(receipt -> !receipt.at().isBefore(from) && receipt.at().isBefore(to))
                .filter(receipt -> after.map(id -> isBefore(id, receipt)).orElse(true))
                .limit(limit)
                .toList();
    }

    private static boolean isBefore(UUID id, SealedReceipt receipt) {
        return Rows.BY_TEXT.compare(id, receipt.decisionId()) < 0;
    }

    private static boolean isWithin(Query query, Instant at) {
        return query.from().map(from -> !at.isBefore(from)).orElse(true)
                && query.to().map(at::isBefore).orElse(true);
    }

    private static boolean isBefore(SealedReceipt receipt, UUID id) {
        return Rows.BY_TEXT.compare(receipt.decisionId(), id) < 0;
    }

    @Override
    public Runnable snapshot() {
        return rows.snapshot();
    }
}
