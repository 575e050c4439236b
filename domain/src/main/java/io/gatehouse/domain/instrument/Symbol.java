package io.gatehouse.domain.instrument;

import java.util.regex.Pattern;

/**
 * Name of an instrument in the catalogue, such as AAPL or EURUSD; upper case, at most 32
 * characters.
 */
public record Symbol(String value) implements Comparable<Symbol> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9._:-]{0,31}");

    public Symbol {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "A symbol is 1 to 32 of A-Z, 0-9 and . _ : - : " + value);
        }
    }

    /** Whether a symbol can be spelt so; it may still be unknown. */
    public static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(Symbol other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
