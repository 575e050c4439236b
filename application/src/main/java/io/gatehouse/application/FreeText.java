package io.gatehouse.application;

import java.util.Optional;

/** Text that people write into the books: short, on one line, nothing that cannot be shown. */
public final class FreeText {
    /** The longest sentence that says why somebody halted, lifted or set something. */
    public static final int REASON_LENGTH = 500;

    /** The longest text that a ledger entry is known by, or reversed for. */
    public static final int REFERENCE_LENGTH = 200;

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
