package io.gatehouse.persistence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Single parameters as text whose type the server infers from the statement. */
final class Literal {
    private Literal() {}

    /** Absence is null, a collection becomes an array. */
    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> of(optional.orElse(null));
            // PostgreSQL keeps microseconds and would round what is finer.
            case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS).toString();
            case Enum<?> constant -> constant.name();
            case Collection<?> all -> array(all);
            default -> value.toString();
        };
    }

    private static String array(Collection<?> all) {
        return all.stream().map(Literal::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(@Nullable Object element) {
        String text = of(element);
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
