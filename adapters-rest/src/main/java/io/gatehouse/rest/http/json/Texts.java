package io.gatehouse.rest.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Parses the texts of the wire; an absurd one is empty rather than an exception. */
public final class Texts {
    /** What {@link #storable} asks of a text. */
    static final String STORABLE = "must not contain NUL or half of a surrogate pair";

    /** The times that are taken, and the dates: what all calendars and databases know. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** To the microsecond: the database would round what is later into a year of five digits. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final Instant FIRST = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final int UUID_LENGTH = 36;
    private static final int DATE_LENGTH = 10;

    /** Longer than any RFC 3339 time with nanoseconds and offset. */
    private static final int TIME_LENGTH = 35;

    private Texts() {}

    /** Any text that a database can keep: no NUL, no half of a surrogate pair. */
    static Optional<String> storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return Optional.empty();
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    return Optional.empty();
                }
                i++;
            }
        }
        return Optional.of(text);
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    /** The canonical form only; {@code UUID.fromString} would take {@code 1-1-1-1-1} as well. */
    public static Optional<UUID> uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** RFC 3339 with any offset, in UTC from 1900-01-01 to 9999-12-31. */
    public static Optional<Instant> instant(String text) {
        if (text.length() > TIME_LENGTH || text.startsWith("+") || text.startsWith("-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant())
                    .filter(time -> !time.isBefore(FIRST) && !time.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** ISO 8601, from 1900-01-01 to 9999-12-31. */
    public static Optional<LocalDate> day(String text) {
        return date(text).filter(date -> !date.isBefore(FIRST_DAY));
    }

    /** ISO 8601, four-digit years only; for what judges the year itself. */
    public static Optional<LocalDate> date(String text) {
        try {
            return text.length() == DATE_LENGTH
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
