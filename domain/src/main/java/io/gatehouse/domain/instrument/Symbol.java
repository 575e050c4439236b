package io.gatehouse.domain.instrument;

/**
 * Name of an instrument in the catalogue, such as AAPL or EURUSD; upper case, at most 32
 * characters.
 */
public record Symbol(String value) implements Comparable<Symbol> {
    private static final int LONGEST = 32;
    private static final String MARKS = "._:-";

    public Symbol {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "A symbol is 1 to 32 of A-Z, 0-9 and . _ : - : " + value);
        }
    }

    /** Whether a symbol can be spelt so; it may still be unknown. */
    public static boolean isWellFormed(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && MARKS.indexOf(text.charAt(0)) < 0
                && text.chars().allMatch(Symbol::isAllowed);
    }

    @Override
    public int compareTo(Symbol other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAllowed(int character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || MARKS.indexOf(character) >= 0;
    }
}
