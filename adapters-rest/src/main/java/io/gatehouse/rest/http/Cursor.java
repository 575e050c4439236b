package io.gatehouse.rest.http;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.rest.http.json.Texts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a page of a list ended: the sort key of its last row. On the wire it is opaque and
 * URL-safe, and names its list, so that no other takes it.
 */
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "\n";
    private static final int LONGEST = 512;

    public Cursor {
        parts = List.copyOf(parts);
    }

    /** The cursor after a row with this sort key, in the order of the ORDER BY. */
    public static Cursor of(Object... sortKey) {
        return new Cursor(Arrays.stream(sortKey).map(Object::toString).toList());
    }

    /** Reads what {@link #text} wrote for the same list; anything else is refused with 422. */
    static Cursor parse(String list, String text) {
        try {
            if (text.length() <= LONGEST) {
                String plain =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                List<String> lines = List.of(plain.split(SEPARATOR, -1));
                Cursor cursor = new Cursor(lines.subList(1, lines.size()));
                // What is of another list, no text, or spelt in another way, we have not written.
                if (cursor.text(list).equals(text)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    String text(String list) {
        String plain =
                Stream.concat(Stream.of(list), parts.stream())
                        .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** One part of the sort key; a cursor of another list is refused with 422. */
    public UUID uuid(int part) {
        return read(part, UUID::fromString);
    }

    /** As {@link #uuid}. */
    public Instant instant(int part) {
        return read(part, text -> Texts.instant(text).orElseThrow());
    }

    /** As {@link #uuid}. */
    public LocalDate date(int part) {
        return read(part, text -> Texts.day(text).orElseThrow());
    }

    /** As {@link #uuid}. */
    public long number(int part) {
        return read(part, Long::parseLong);
    }

    /** As {@link #uuid}. */
    public Symbol symbol(int part) {
        return read(part, Symbol::new);
    }

    /** As {@link #uuid}. */
    public String word(int part) {
        return read(part, Cursor::storable);
    }

    private static String storable(String text) {
        if (text.indexOf(0) >= 0) {
            throw refused();
        }
        return text;
    }

    /** As {@link #uuid}. */
    public <E extends Enum<E>> E constant(int part, Class<E> type) {
        return read(part, name -> Enum.valueOf(type, name));
    }

    /** As {@link #uuid}. */
    public int integer(int part) {
        return read(part, Integer::parseInt);
    }

    private <T> T read(int part, Function<String, T> reading) {
        try {
            return reading.apply(parts.get(part));
        } catch (RuntimeException e) {
            // Whatever a forged text makes a parser throw, it is not a cursor of ours.
            throw refused();
        }
    }

    private static Refused refused() {
        return new Refused(Problem.invalid("cursor", "is not a cursor of this list"));
    }
}
