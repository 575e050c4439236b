package io.gatehouse.domain.broker;

/**
 * Which account a terminal is signed in to: its number and the broker's server, 1-64 characters.
 */
public record TerminalLogin(String number, String server) {
    private static final int LONGEST = 64;

    public TerminalLogin {
        if (!isName(number) || !isName(server)) {
            throw new IllegalArgumentException(
                    "A login has a number and a server of 1 to 64 characters");
        }
    }

    /** Whether a text can be the number or the server. */
    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
