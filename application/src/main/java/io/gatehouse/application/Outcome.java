package io.gatehouse.application;

import java.util.function.Function;

/** What a use case answers: the value, or the refusal; callers switch over the two. */
public sealed interface Outcome<T> {
    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not done and nothing changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The same outcome with its value mapped. */
    default <R> Outcome<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Done<T>(T value) -> done(mapping.apply(value));
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }
}
