package io.gatehouse.application.signal;

import io.gatehouse.domain.money.Decimals;

import java.util.Set;

/**
 * JSON numbers as forms take them. Writers of JSON put an exponent to small and to large numbers,
 * such as 1e-05, whoever wrote them; texts have none.
 */
public final class AssessmentNumber {
    /** Fields that are no number even where they are written as one. */
    private static final Set<String> NAMES = Set.of("signal_id", "asset");

    private AssessmentNumber() {}

    /**
     * The number without its exponent, to be judged as any other; as it was written where it is a
     * name, or so large or small that no field takes it.
     */
    public static String plain(String field, String number) {
        return NAMES.contains(field) ? number : Decimals.withoutExponent(number);
    }
}
