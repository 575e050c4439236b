package io.gatehouse.bootstrap.cli;

import io.micronaut.context.exceptions.BeanContextException;

import java.util.Optional;

/** What people are told of a failure: one line. What went on inside belongs into the log. */
final class Sentence {
    private Sentence() {}

    static String of(Exception failure) {
        Throwable told = told(failure);
        String message =
                Optional.ofNullable(told.getMessage())
                        .flatMap(text -> text.strip().lines().findFirst())
                        .orElseGet(() -> "It failed with " + told.getClass().getSimpleName());
        return message.endsWith(".") ? message : message + ".";
    }

    /** What a part of the house says itself, without the way by which it was put together. */
    private static Throwable told(Exception failure) {
        Throwable told = failure;
        while (told instanceof BeanContextException && told.getCause() != null) {
            told = told.getCause();
        }
        return told;
    }
}
