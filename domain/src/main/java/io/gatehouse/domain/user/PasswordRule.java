package io.gatehouse.domain.user;

import java.util.Locale;
import java.util.Optional;

/** Which new passwords are accepted: long enough and not among the first that anybody would try. */
public final class PasswordRule {
    private static final int SHORTEST = 12;
    // Bounds the work of hashing; far longer than what people or password stores use.
    private static final int LONGEST = 256;
    private static final int FEWEST_DISTINCT = 4;

    private PasswordRule() {}

    /**
     * What is wrong with the password, in words for the person who chose it; empty when nothing is.
     */
    public static Optional<String> objection(Password password, Email owner) {
        String text = password.value();
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("must have 12 to 256 characters");
        }
        return isGuessable(text.toLowerCase(Locale.ROOT), owner)
                ? Optional.of("is too common: choose one that nobody would guess")
                : Optional.empty();
    }

    private static boolean isGuessable(String lowerCase, Email owner) {
        return lowerCase.codePoints().distinct().count() < FEWEST_DISTINCT
                || lowerCase.equals(owner.value())
                || CommonPasswords.contains(lowerCase);
    }
}
