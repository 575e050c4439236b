package io.gatehouse.rest.http.json;

import java.util.Optional;
import java.util.function.Function;

/**
 * A field of a PATCH: left out, cleared with {@code null}, or set. Component of request records
 * only; it is never required and never null.
 */
public sealed interface Change<T> {
    /** The field was left out. */
    record Keep<T>() implements Change<T> {}

    /** The field was given as null. */
    record Clear<T>() implements Change<T> {}

    /** The field was given with a value. */
    record Put<T>(T value) implements Change<T> {}

    /** What the field holds once it is changed. */
    default Optional<T> over(Optional<T> before) {
        return switch (this) {
            case Keep<T>() -> before;
            case Clear<T>() -> Optional.empty();
            case Put<T>(T value) -> Optional.of(value);
        };
    }

    /** The same change of another type. */
    default <R> Change<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Keep<T>() -> new Keep<>();
            case Clear<T>() -> new Clear<>();
            case Put<T>(T value) -> new Put<>(mapping.apply(value));
        };
    }
}
