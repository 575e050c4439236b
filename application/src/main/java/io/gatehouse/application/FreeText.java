package io.gatehouse.application;

import java.util.Optional;

/** Text that people write into the books: short, on one line, nothing that cannot be shown. */
public final class FreeText {
    private FreeText() {}

    /** What is wrong with a text of 1 to {@code longest} characters; empty when nothing is. */
    public static Optional<Refusal.FieldError> objection(String field, String text, int longest) {
        boolean fits =
                !text.isBlank()
                        && text.length() <= longest
                        && text.chars().noneMatch(Character::isISOControl);
        return fits
                ? Optional.empty()
                : Optional.of(
                        new Refusal.FieldError(
                                field, "must have 1 to " + longest + " printable characters"));
    }
}
