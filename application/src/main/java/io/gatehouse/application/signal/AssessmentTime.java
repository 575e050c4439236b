package io.gatehouse.application.signal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Times of RFC 3339 with any offset. Whole seconds of UTC are taken apart by hand: a formatter
 * would need a fifth of all the time that a large batch takes.
 */
final class AssessmentTime {
    private static final String USUAL = "0000-00-00T00:00:00Z";

    private AssessmentTime() {}

    /** Empty for a text that is no time. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(
                    isUsual(text) ? secondsOfUtc(text) : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char c = text.charAt(i);
            boolean fits = USUAL.charAt(i) == '0' ? c >= '0' && c <= '9' : c == USUAL.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Instant secondsOfUtc(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
