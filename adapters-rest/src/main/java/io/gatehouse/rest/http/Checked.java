package io.gatehouse.rest.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One request field on its way into a domain type: the value, or what the type's constructor said
 * against it. Check all fields first, so that the answer names every wrong one.
 */
public record Checked<T>(Optional<T> found, Optional<Problem.FieldError> error) {
    /** Reads a field; the message of an {@link IllegalArgumentException} is shown to the caller. */
    public static <T> Checked<T> of(String field, Supplier<T> reading) {
        try {
            return new Checked<>(Optional.of(reading.get()), Optional.empty());
        } catch (IllegalArgumentException e) {
            return new Checked<>(
                    Optional.empty(),
                    Optional.of(new Problem.FieldError(field, String.valueOf(e.getMessage()))));
        }
    }

    /** Refuses with 422 and every error there is. */
    public static void requireAll(Checked<?>... fields) {
        List<Problem.FieldError> errors =
                Stream.of(fields).flatMap(field -> field.error().stream()).toList();
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid("invalid", errors));
        }
    }

    /** The value; only after {@link #requireAll}. */
    public T value() {
        return found.orElseThrow();
    }
}
