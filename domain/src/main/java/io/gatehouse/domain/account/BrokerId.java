package io.gatehouse.domain.account;

/** Name of a broker adapter as accounts refer to it: lower case, such as {@code paper}. */
public record BrokerId(String value) {
    public static final BrokerId PAPER = new BrokerId("paper");

    /** Where a terminal tells what is in the books, and none of our orders go. */
    public static final BrokerId MT5 = new BrokerId("mt5");

    private static final int LONGEST = 32;

    public BrokerId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("A broker is named by lower-case letters: " + value);
        }
    }

    /** Whether the truth of accounts there is what their terminals sync, not what we book. */
    public boolean isSynced() {
        return equals(MT5);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isWellFormed(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && isLetter(text.charAt(0))
                && text.chars().allMatch(BrokerId::isAllowed);
    }

    private static boolean isAllowed(int character) {
        return isLetter(character) || (character >= '0' && character <= '9') || character == '-';
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z';
    }
}
