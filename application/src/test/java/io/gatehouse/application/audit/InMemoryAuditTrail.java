package io.gatehouse.application.audit;

import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.audit.AuditFact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Audit entries in memory. */
public final class InMemoryAuditTrail implements AuditTrail, Reversible {
    private final Rows<Key, AuditEntry> rows =
            new Rows<>(Comparator.comparing(Key::account).thenComparing(Key::sequence));

    private record Key(AccountId account, long sequence) {}

    @Override
    public void append(List<AuditEntry> entries) {
        entries.forEach(entry -> rows.insert(new Key(entry.account(), entry.sequence()), entry));
    }

    @Override
    public List<AuditEntry> page(Query query) {
        Filter filter = query.filter();
        return rows.descending()
                .filter(entry -> entry.account().equals(query.account()))
                .filter(entry -> isOf(entry, AuditFact::actionType, filter.actionType()))
                .filter(entry -> isOf(entry, AuditFact::actionCategory, filter.actionCategory()))
                .filter(e -> filter.symbol().isEmpty() || filter.symbol().equals(e.fact().symbol()))
                .filter(
                        e ->
                                filter.orderId().isEmpty()
                                        || filter.orderId().equals(e.fact().orderId()))
                .filter(e -> filter.actor().map(e.context().actor()::equals).orElse(true))
                .filter(e -> filter.from().map(from -> !e.at().isBefore(from)).orElse(true))
                .filter(e -> filter.to().map(to -> e.at().isBefore(to)).orElse(true))
                .filter(e -> query.beforeSequence().map(s -> e.sequence() < s).orElse(true))
                .limit(query.limit())
                .toList();
    }

    private static boolean isOf(
            AuditEntry entry, Function<AuditFact, String> part, Optional<String> asked) {
        return asked.map(part.apply(entry.fact())::equals).orElse(true);
    }

    @Override
    public Optional<AuditEntry> find(String actionType, UUID id) {
        return rows.ascending()
                .filter(entry -> entry.fact().actionType().equals(actionType))
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    @Override
    public List<AuditEntry> chain(AccountId account, long fromSequence, int limit) {
        return rows.from(new Key(account, fromSequence))
                .takeWhile(entry -> entry.account().equals(account))
                .limit(limit)
                .toList();
    }

    @Override
    public Runnable snapshot() {
        return rows.snapshot();
    }
}
