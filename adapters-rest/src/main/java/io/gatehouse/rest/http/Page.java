package io.gatehouse.rest.http;

import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** The envelope of every list; {@code next_cursor} is null on the last page. */
@Serdeable.Serializable
public record Page<T>(List<T> data, @Nullable String nextCursor) {
    public Page {
        data = List.copyOf(data);
    }

    /** A list that is answered whole. */
    public static <T> Page<T> whole(List<T> rows) {
        return new Page<>(rows, null);
    }

    /**
     * The page that begins {@code rows}, which hold up to {@link PageRequest#rowsToRead()} in list
     * order.
     */
    public static <R, T> Page<T> of(
            PageRequest request, List<R> rows, Function<R, T> wire, Function<R, Cursor> key) {
        List<R> shown = rows.subList(0, Math.min(rows.size(), request.limit()));
        String next = rows.size() > shown.size() ? request.next(key.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(wire).toList(), next);
    }
}
