package io.gatehouse.rest.http;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Reads {@code true} and {@code false} of a query; the framework would take all else for false. */
public final class Truths {
    private Truths() {}

    /** Empty where the query does not have the field; any other text is a problem at it. */
    public static Optional<Boolean> of(String field, @Nullable String text) {
        return switch (text) {
            case null -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new Refused(Problem.invalid(field, "must be true or false"));
        };
    }
}
