package io.gatehouse.persistence.audit;

import io.gatehouse.application.port.BookInspection;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.BookDifference;
import io.gatehouse.domain.audit.Inspection;
import io.gatehouse.persistence.Database;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Examines the books in one snapshot: by set where SQL can, receipts and audit chains page by page.
 */
@Singleton
final class JdbcBookInspection implements BookInspection {
    private static final int MOST_EXAMPLES = 5;
    private static final int MOST_AT_ONCE = 1000;

    /**
     * Sets are compared here, and connections are set up for look-ups by key: a loop takes as many
     * steps as there are pairs of rows. It stays off where statistics are old and promise few.
     */
    private static final List<String> BY_SET =
            List.of(
                    "SET LOCAL enable_hashjoin = on",
                    "SET LOCAL enable_mergejoin = on",
                    "SET LOCAL enable_nestloop = off");

    /** Of some accounts rows are found by key, so this is for whoever looks at all of them. */
    private static final String WHOLE_TABLES = "SET LOCAL enable_seqscan = on";

    /** Many accounts may have millions of rows, and nobody waits for an inspection. */
    private static final Duration LONGEST_ANSWER = Duration.ofHours(1);

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
                    // Others ask the same by key, and a connection keeps its plans: pages first.
                    Map<Invariant, List<String>> faults = new EnumMap<>(Invariant.class);
                    for (Invariant invariant : Invariant.values()) {
                        faults.put(invariant, faults(invariant));
                    }
                    BY_SET.forEach(database::execute);
                    database.execute(WHOLE_TABLES);
                    return faults.entrySet().stream()
                            .map(each -> examined(each.getKey(), each.getValue()))
                            .toList();
                });
    }

    @Override
    public List<BookDifference> differences(Collection<AccountId> accounts) {
        return transactions.inTransaction(
                () -> {
                    database.waitForAnswers(LONGEST_ANSWER);
                    BY_SET.forEach(database::execute);
                    return BookQueries.AGREE_OF_SOME.stream()
                            .flatMap(query -> differences(query, accounts).stream())
                            .toList();
                });
    }

    /** Each query sees one instant, so nothing is booked between its two sides. */
    private List<BookDifference> differences(String query, Collection<AccountId> accounts) {
        Object[] each =
                query.chars().filter(c -> c == '?').mapToObj(c -> (Object) accounts).toArray();
        return database.list(
                row -> new BookDifference(row.accountId(), row.text("what")),
                query + " LIMIT " + MOST_AT_ONCE,
                each);
    }

    @Override
    public void keep(Inspection inspected) {
        database.execute(
                "INSERT INTO book_inspection (at, accounts, differences, examples)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT (is_last) DO UPDATE SET at = excluded.at,"
                        + " accounts = excluded.accounts, differences = excluded.differences,"
                        + " examples = excluded.examples",
                inspected.at(),
                inspected.accounts(),
                inspected.differences(),
                String.join("\n", inspected.examples()));
    }

    @Override
    public Optional<Inspection> last() {
        return database.first(
                row ->
                        new Inspection(
                                row.instant("at"),
                                row.number("accounts"),
                                row.number("differences"),
                                row.text("examples").lines().toList()),
                "SELECT at, accounts, differences, examples FROM book_inspection");
    }

    private Examined examined(Invariant invariant, List<String> faults) {
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
