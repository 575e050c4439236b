package io.gatehouse.bootstrap.cli.pnl;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Reads times such as 2026-02-02T09:30:00Z. A day's times differ in their last digits only, and to
 * parse each of a million in full takes longer than to book them.
 */
final class TimeReader {
    private static final int DAY_LENGTH = "2026-02-02T".length();
    private static final int WHOLE_LENGTH = "2026-02-02T09:30:00Z".length();
    private static final int HOURS = 24;
    private static final int SIXTY = 60;

    private String day = "";
    private Instant midnight = Instant.EPOCH;

    /**
     * @throws DateTimeParseException when the text is no RFC 3339 time
     */
    Instant read(String text) {
        if (!hasUsualShape(text)) {
            return Instant.parse(text);
        }
        if (!text.startsWith(day) || day.isEmpty()) {
            midnight = Instant.parse(text.substring(0, DAY_LENGTH) + "00:00:00Z");
            day = text.substring(0, DAY_LENGTH);
        }
        int hour = twoDigits(text, DAY_LENGTH, HOURS);
        int minute = twoDigits(text, DAY_LENGTH + 3, SIXTY);
        int second = twoDigits(text, DAY_LENGTH + 6, SIXTY);
        return hour < 0 || minute < 0 || second < 0
                ? Instant.parse(text)
                : midnight.plusSeconds((hour * SIXTY + minute) * (long) SIXTY + second);
    }

    private static boolean hasUsualShape(String text) {
        return text.length() == WHOLE_LENGTH
                && text.charAt(DAY_LENGTH + 2) == ':'
                && text.charAt(DAY_LENGTH + 5) == ':'
                && text.charAt(WHOLE_LENGTH - 1) == 'Z';
    }

    /** The number of two digits below a bound, or -1 for anything else. */
    private static int twoDigits(String text, int at, int bound) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        boolean areDigits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
        int number = tens * 10 + ones;
        return areDigits && number < bound ? number : -1;
    }
}
