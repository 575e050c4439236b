package io.gatehouse.domain.user;

import java.util.Locale;
import java.util.stream.Stream;

/** An e-mail address in lower case, so that equal addresses are equal; at most 254 characters. */
public record Email(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String LOCAL_MARKS = ".!#$%&'*+/=?^_`{|}~-";

    public Email {
        value = value.strip().toLowerCase(Locale.ROOT);
        int at = value.indexOf('@');
        if (at < 0 || value.length() > LONGEST || !isWellFormed(value, at)) {
            throw new IllegalArgumentException("is not an e-mail address");
        }
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isWellFormed(String text, int at) {
        return isLocalPart(text.substring(0, at)) && isDomain(text.substring(at + 1));
    }

    private static boolean isLocalPart(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_LOCAL
                && text.chars().allMatch(c -> isAlphanumeric(c) || LOCAL_MARKS.indexOf(c) >= 0);
    }

    private static boolean isDomain(String text) {
        // The limit keeps empty labels at the end, so that "a@b." is seen as one.
        String[] labels = text.split("\\.", -1);
        return labels.length > 1 && Stream.of(labels).allMatch(Email::isLabel);
    }

    private static boolean isLabel(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isAlphanumeric(c) || c == '-');
    }

    private static boolean isAlphanumeric(int character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }
}
