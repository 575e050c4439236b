package io.gatehouse.rest.http;

import java.time.Duration;
import java.util.Locale;

/**
 * How long an order call may wait for its outcome ({@code Prefer: wait=N}, RFC 7240): 0-10 s, else
 * 1 s.
 */
public record PreferredWait(Duration atMost) {
    static final PreferredWait DEFAULT = new PreferredWait(Duration.ofSeconds(1));

    private static final int LONGEST_SECONDS = 10;
    private static final int MOST_DIGITS = 9;
    private static final String NAME = "wait=";

    /**
     * The wait of a header; as a preference it is never refused, a longer one than ten seconds
     * becomes ten.
     */
    static PreferredWait parse(String header) {
        for (String preference : header.split("[,;]", -1)) {
            String text = preference.trim().toLowerCase(Locale.ROOT);
            if (text.startsWith(NAME) && isNumber(text.substring(NAME.length()))) {
                int seconds = Integer.parseInt(text.substring(NAME.length()));
                return new PreferredWait(Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS)));
            }
        }
        return DEFAULT;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
