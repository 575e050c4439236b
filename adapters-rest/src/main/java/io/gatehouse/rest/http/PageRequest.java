package io.gatehouse.rest.http;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Which part of a list, known by its path, is asked for: {@code ?limit=} 1-500, 50 by default,
 * after {@code ?cursor=}.
 */
public record PageRequest(String list, int limit, Optional<Cursor> cursor) {
    static final int DEFAULT_LIMIT = 50;
    static final int LARGEST_LIMIT = 500;

    public PageRequest {
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new Refused(
                    Problem.invalid("limit", "must be a whole number from 1 to " + LARGEST_LIMIT));
        }
    }

    /**
     * Of a list that was read whole, the rows that {@code follows} says come after the cursor's
     * key, which is read even where there are no rows.
     */
    public <R, K> List<R> following(
            List<R> rows, Function<Cursor, K> key, BiPredicate<R, K> follows) {
        return cursor.map(key)
                .map(last -> rows.stream().filter(row -> follows.test(row, last)).toList())
                .orElse(rows);
    }

    /** The {@code next_cursor} of a page that ends there. */
    public String next(Cursor end) {
        return end.text(list);
    }

    /** How many rows to read so as to know whether more follow: one more than the limit. */
    public int rowsToRead() {
        return limit + 1;
    }
}
