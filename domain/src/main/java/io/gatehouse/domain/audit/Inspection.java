package io.gatehouse.domain.audit;

import java.time.Instant;
import java.util.List;

/** When the books of all accounts were checked, how many, and how much contradicts itself. */
public record Inspection(Instant at, long accounts, long differences, List<String> examples) {
    private static final int MOST_EXAMPLES = 5;

    public Inspection {
        examples = List.copyOf(examples);
    }

    /** Keeps only the first differences in words. */
    public static Inspection of(Instant at, long accounts, List<BookDifference> differences) {
        return new Inspection(
                at,
                accounts,
                differences.size(),
                differences.stream().limit(MOST_EXAMPLES).map(BookDifference::what).toList());
    }

    public boolean isClean() {
        return differences == 0;
    }
}
