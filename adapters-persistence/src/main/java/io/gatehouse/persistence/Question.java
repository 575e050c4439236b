package io.gatehouse.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A query that is put together from what was asked for. */
public final class Question {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private Question() {}

    /** Starts with everything up to the first condition. */
    public static Question of(String sql, Object... parameters) {
        return new Question().then(sql, parameters);
    }

    /** Adds a condition of one parameter if there is a value for it. */
    public Question and(String condition, Optional<?> value) {
        value.ifPresent(one -> then(" AND " + condition, one));
        return this;
    }

    /**
     * Adds the instant at which a span begins. Ids are made when their rows come to be, never long
     * before {@code time}: with the first id of the span an index need not be read from its end.
     */
    public Question since(String id, String time, Optional<Instant> from) {
        return and(id + " >= ?", from.map(FirstId::madeAt)).and(time + " >= ?", from);
    }

    /**
     * Adds what a row came of, by its UUIDv7. The row's own id was made after that: an index of it
     * need not be read beyond.
     */
    public Question of(String id, String origin, Optional<UUID> from) {
        return and(id + " >= ?", from.map(FirstId::madeAfter)).and(origin + " = ?", from);
    }

    public Question then(String more, Object... values) {
        sql.append(more);
        parameters.addAll(List.of(values));
        return this;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
