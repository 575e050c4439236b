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
                        && text.codePoints().allMatch(FreeText::isPrintable);
        return fits
                ? Optional.empty()
                : Optional.of(
                        new Refusal.FieldError(
                                field, "must have 1 to " + longest + " printable characters"));
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> !turnsDirection(character);
            default -> true;
        };
    }

    /** What stands around such a character is shown in another order than it is read. */
    private static boolean turnsDirection(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
                    true;
            default -> false;
        };
    }
}
