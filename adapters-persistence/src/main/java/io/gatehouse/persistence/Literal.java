package io.gatehouse.persistence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values as PostgreSQL reads them: every parameter goes out as text whose type the server infers.
 */
final class Literal {
    private static final char QUOTE = '"';
    private static final char BACKSLASH = '\\';

    private Literal() {}

    /** The text of one value; absence is null, a collection becomes an array. */
    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> of(optional.orElse(null));
            // PostgreSQL keeps microseconds and would round what is finer.
            case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS).toString();
            case Enum<?> constant -> constant.name();
            case Collection<?> all -> array(List.copyOf(all), true, one -> one);
            default -> value.toString();
        };
    }

    /** An array with one element a row. */
    static <T> String array(
            List<T> rows, boolean isQuoted, Function<? super T, ? extends @Nullable Object> value) {
        StringBuilder text = new StringBuilder(2 + rows.size() * 24).append('{');
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            append(text, of(value.apply(rows.get(i))), isQuoted);
        }
        return text.append('}').toString();
    }

    private static void append(StringBuilder text, @Nullable String element, boolean isQuoted) {
        if (element == null) {
            text.append("NULL");
        } else if (isQuoted) {
            quote(text, element);
        } else {
            text.append(element);
        }
    }

    private static void quote(StringBuilder text, String element) {
        text.append(QUOTE);
        for (int i = 0; i < element.length(); i++) {
            char character = element.charAt(i);
            if (character == QUOTE || character == BACKSLASH) {
                text.append(BACKSLASH);
            }
            text.append(character);
        }
        text.append(QUOTE);
    }
}
