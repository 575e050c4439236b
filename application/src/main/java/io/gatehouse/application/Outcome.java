package io.gatehouse.application;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /** What was looked for; refused by its name where it is absent. */
    static <T> Outcome<T> found(Optional<T> value, String thing) {
        return value.isPresent() ? done(value.get()) : refused(new Refusal.NotFound(thing));
    }

    /** The refusal where there is one; the work is done only without. */
    static <T> Outcome<T> unless(Optional<Refusal> refusal, Supplier<Outcome<T>> work) {
        return refusal.isPresent() ? refused(refusal.get()) : work.get();
    }

    /** The same outcome with its value mapped. */
    default <R> Outcome<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Done<T>(T value) -> done(mapping.apply(value));
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    /** What follows from the value; a refusal stays as it is. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }
}
