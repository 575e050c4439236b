package io.gatehouse.persistence.audit;

import io.gatehouse.application.port.BookInspection;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.persistence.Database;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Examines the books in one snapshot: by set where SQL can, receipts and audit chains page by page.
 */
@Singleton
final class JdbcBookInspection implements BookInspection {
    private static final int MOST_EXAMPLES = 5;

    private final Database database;
    private final Transactions transactions;
    private final AuditChains chains;
    private final StoredReceipts receipts;

    JdbcBookInspection(
            Database database,
            Transactions transactions,
            AuditChains chains,
            StoredReceipts receipts) {
        this.database = database;
        this.transactions = transactions;
        this.chains = chains;
        this.receipts = receipts;
    }

    @Override
    public List<Examined> examine() {
        return transactions.inTransaction(
                () -> {
                    database.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                    return Arrays.stream(Invariant.values()).map(this::examined).toList();
                });
    }

    private Examined examined(Invariant invariant) {
        long checked = 0;
        long broken = 0;
        List<String> examples = new ArrayList<>();
        for (String one : Contradictions.of(invariant)) {
            List<Found> found = found(one);
            broken += found.isEmpty() ? 0 : found.getFirst().of();
            found.forEach(row -> examples.add(row.what()));
        }
        for (String count : Contradictions.counts(invariant)) {
            checked += database.first(row -> row.number("checked"), count).orElse(0L);
        }
        List<String> faults = faults(invariant);
        broken += faults.size();
        examples.addAll(faults);
        return new Examined(
                invariant,
                checked,
                broken,
                examples.subList(0, Math.min(MOST_EXAMPLES, examples.size())));
    }

    private List<String> faults(Invariant invariant) {
        return switch (invariant) {
            case I4 -> receipts.faults();
            case I7 -> chains.faults();
            default -> List.of();
        };
    }

    private List<Found> found(String contradiction) {
        return database.list(
                row -> new Found(row.text("what"), row.number("found")),
                "SELECT what, count(*) OVER () AS found FROM ("
                        + contradiction
                        + ") AS contradiction LIMIT "
                        + MOST_EXAMPLES);
    }

    private record Found(String what, long of) {}
}
