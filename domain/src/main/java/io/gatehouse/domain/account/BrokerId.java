package io.gatehouse.domain.account;

import java.util.regex.Pattern;

/** Name of a broker adapter as accounts refer to it: lower case, such as {@code paper}. */
public record BrokerId(String value) {
    public static final BrokerId PAPER = new BrokerId("paper");

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public BrokerId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A broker is named by lower-case letters: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
