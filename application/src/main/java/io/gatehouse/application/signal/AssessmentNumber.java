package io.gatehouse.application.signal;

import java.math.BigDecimal;
import java.util.Set;

/**
 * JSON numbers as forms take them. Writers of JSON put an exponent to small and to large numbers,
 * such as 1e-05, whoever wrote them; texts have none.
 */
public final class AssessmentNumber {
    /** Fields that are no number even where they are written as one. */
    private static final Set<String> NAMES = Set.of("signal_id", "asset");

    /** Of an exponent with its sign that surely fits an int. */
    private static final int EXPONENT_LENGTH = 8;

    /** More than any decimal of the house has; beyond it the digits would fill memory. */
    private static final int MOST_PLACES = 100;

    private AssessmentNumber() {}

    /**
     * The number without its exponent, to be judged as any other; as it was written where it is a
     * name, or so large or small that no field takes it.
     */
    public static String plain(String field, String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (exponent < 0
                || NAMES.contains(field)
                || lengthAfter(number, exponent) > EXPONENT_LENGTH) {
            return number;
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return Math.abs(value.scale()) > MOST_PLACES ? number : value.toPlainString();
    }

    private static int lengthAfter(String number, int exponent) {
        return number.length() - exponent - 1;
    }
}
