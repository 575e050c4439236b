package io.gatehouse.domain.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Arithmetic conventions for every decimal of the house: canonical form, lot steps, ratios. */
public final class Decimals {
    /** Precision of ratios and FX crosses; amounts themselves are never rounded by it. */
    public static final MathContext RATIO = new MathContext(18, RoundingMode.HALF_EVEN);

    private static final int CENT = 2;

    private Decimals() {}

    /**
     * The one representation of a value: no trailing zeros, no negative scale; equal values are
     * equal records.
     */
    public static BigDecimal canonical(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** Plain text without exponent and trailing zeros, as receipts, hashes and the wire show it. */
    public static String text(BigDecimal value) {
        return canonical(value).toPlainString();
    }

    /** The largest multiple of {@code step} (> 0) not above {@code value} (>= 0). */
    public static BigDecimal floorToStep(BigDecimal value, BigDecimal step) {
        return canonical(value.divide(step, 0, RoundingMode.FLOOR).multiply(step));
    }

    /** Whether {@code value} is a whole number of steps (> 0). */
    public static boolean isMultipleOf(BigDecimal value, BigDecimal step) {
        return value.remainder(step).signum() == 0;
    }

    /** {@code percent} (0-100) of an amount, exact. */
    public static BigDecimal percentOf(BigDecimal percent, BigDecimal amount) {
        return amount.multiply(percent).movePointLeft(CENT);
    }

    /** {@code part} as percent of {@code whole} (not zero), to 18 digits. */
    public static BigDecimal asPercent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(CENT).divide(whole, RATIO);
    }
}
