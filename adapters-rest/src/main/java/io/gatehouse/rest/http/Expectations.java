package io.gatehouse.rest.http;

import io.micronaut.core.type.Argument;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a value of a type has to look like, in the words of an error message. */
public final class Expectations {
    private static final String FROM_TO = " from 1900-01-01 to 9999-12-31";

    private Expectations() {}

    /** The expectation of an argument; an optional or a list is told by what it holds. */
    static String of(Argument<?> argument) {
        boolean wraps =
                argument.getType() == Optional.class
                        || Iterable.class.isAssignableFrom(argument.getType());
        return of(wraps ? argument.getWrappedType().getType() : argument.getType());
    }

    /** "must be ..." for a type of the wire. */
    public static String of(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of " + names(type);
        }
        if (type == UUID.class) {
            return "must be a UUID";
        }
        if (type == Instant.class) {
            return "must be an RFC 3339 time" + FROM_TO + ", such as 2026-01-31T09:30:00Z";
        }
        if (type == LocalDate.class) {
            return "must be a date" + FROM_TO + ", such as 2026-01-31";
        }
        return ofPlain(type);
    }

    private static String ofPlain(Class<?> type) {
        if (type == BigDecimal.class) {
            return "must be a decimal of at most 12 digits before and 12 after the point, without"
                    + " exponent";
        }
        if (type == Integer.class
                || type == int.class
                || type == Long.class
                || type == long.class) {
            return "must be a whole number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        if (type == Double.class || type == double.class) {
            return "must be a number";
        }
        return "is not valid";
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
