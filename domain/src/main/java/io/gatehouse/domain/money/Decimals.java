package io.gatehouse.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arithmetic conventions for every decimal of the house: canonical form, lot steps, ratios. */
public final class Decimals {
    /** Precision of ratios and FX crosses; amounts themselves are never rounded by it. */
    public static final MathContext RATIO = new MathContext(18, RoundingMode.HALF_EVEN);

    private static final int CENT = 2;

    /** BigDecimal writes 0.000001 so, and anything smaller with an exponent. */
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    /** Every number of fewer digits fits a long. */
    private static final int LONG_DIGITS = 19;

    /** Decimals of converted amounts. */
    private static final int MONEY_SCALE = 8;

    private static final int SHARE_SCALE = 20;
    private static final int MOST_PLACES = 200;

    /** Of an exponent with its letter and sign that surely fits an int. */
    private static final int EXPONENT_LENGTH = 9;

    private static final int DIGITS_BEFORE = 12;
    private static final int DIGITS_AFTER = 12;

    private Decimals() {}

    /**
     * The one representation of a value: no trailing zeros, no negative scale; equal values are
     * equal records. More than 200 places on either side of the point are refused.
     */
    public static BigDecimal canonical(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        // 1E+1000000000 is a short text and a gigabyte of digits: no arithmetic before this line.
        if (Math.abs((long) stripped.scale()) > MOST_PLACES) {
            throw new IllegalArgumentException(
                    "A decimal has at most 200 places on either side of its point");
        }
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** Plain text without exponent and trailing zeros, as receipts, hashes and the wire show it. */
    public static String text(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        String plain = isWrittenPlain(value) ? value.toString() : value.toPlainString();
        return value.scale() > 0 ? withoutTrailingZeros(plain) : plain;
    }

    /**
     * The value of a plain decimal below a million million with at most 12 places, which holds any
     * price, size or sum that somebody means; empty for any other text.
     */
    public static Optional<BigDecimal> parse(CharSequence text) {
        int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
        int point = digitsFrom(text, start);
        boolean isWhole = point > start && point - start <= DIGITS_BEFORE;
        return isWhole && (point == text.length() || isFraction(text, point))
                ? Optional.of(new BigDecimal(text.toString()))
                : Optional.empty();
    }

    /**
     * A JSON number without the exponent that its writer may have put to it, as to 5e-05; as it is
     * where it has none, or is so large or small that {@link #parse} would refuse it.
     */
    public static String withoutExponent(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (exponent < 0 || number.length() - exponent > EXPONENT_LENGTH) {
            return number;
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return Math.abs(value.scale()) > MOST_PLACES ? number : value.toPlainString();
    }

    private static boolean isFraction(CharSequence text, int point) {
        int digits = text.length() - point - 1;
        return text.charAt(point) == '.'
                && digits >= 1
                && digits <= DIGITS_AFTER
                && digitsFrom(text, point + 1) == text.length();
    }

    private static int digitsFrom(CharSequence text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /** The largest multiple of {@code step} (> 0) not above {@code value} (>= 0). */
    public static BigDecimal floorToStep(BigDecimal value, BigDecimal step) {
        return canonical(value.divide(step, 0, RoundingMode.FLOOR).multiply(step));
    }

    /** Whether {@code value} is a whole number of steps (> 0). */
    public static boolean isMultipleOf(BigDecimal value, BigDecimal step) {
        if (isPowerOfTen(step) && value.scale() <= step.scale()) {
            return true;
        }
        int scale = Math.max(value.scale(), step.scale());
        // Lots and ticks nearly always fit a long, which divides much faster.
        if (digitsAt(scale, value) < LONG_DIGITS && digitsAt(scale, step) < LONG_DIGITS) {
            return asLong(scale, value) % asLong(scale, step) == 0;
        }
        return value.remainder(step).signum() == 0;
    }

    /**
     * The {@code part} of {@code of} (more than zero) that a whole gives, to 20 decimals; all of
     * it, unrounded, when the two are equal.
     */
    public static BigDecimal proRata(BigDecimal whole, BigDecimal part, BigDecimal of) {
        return whole.signum() == 0 || part.compareTo(of) == 0
                ? whole
                : whole.multiply(part).divide(of, SHARE_SCALE, RoundingMode.HALF_EVEN);
    }

    /**
     * A whole in parts by weight (zero or more, not all zero), each of at most 20 decimals save the
     * last; the parts add up to the whole exactly.
     */
    public static List<BigDecimal> apportion(BigDecimal whole, List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal weighed = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            weighed = weighed.add(weight);
            BigDecimal due = dueUpTo(weighed, whole, total);
            parts.add(canonical(due.subtract(given)));
            given = due;
        }
        return parts;
    }

    /**
     * An amount at a rate, half-even to 8 decimals and 18 digits; at a rate of one as it is. Rates
     * are quotients, and what they make must not lengthen every sum it enters.
     */
    public static BigDecimal converted(BigDecimal amount, BigDecimal rate) {
        return rate.compareTo(BigDecimal.ONE) == 0 ? amount : convertedOffPar(amount, rate);
    }

    /** The same at a rate that is known not to be one. */
    public static BigDecimal convertedOffPar(BigDecimal amount, BigDecimal rate) {
        return Conversion.of(amount, rate);
    }

    /** An amount half-even to 8 decimals, as it is where it has no more. */
    public static BigDecimal asMoney(BigDecimal amount) {
        return amount.scale() > MONEY_SCALE
                ? amount.setScale(MONEY_SCALE, RoundingMode.HALF_EVEN)
                : amount;
    }

    /** Multiplier x rate, exact, in as few digits as it takes. */
    public static BigDecimal exactly(BigDecimal rate, BigDecimal multiplier) {
        if (rate.compareTo(BigDecimal.ONE) == 0) {
            return multiplier;
        }
        // The zeros of 100,000 would carry a rate of 18 digits past a long, and every amount that
        // it converts with it.
        return rate.scale() < RATIO.getPrecision()
                ? rate.multiply(multiplier)
                : rate.multiply(multiplier.stripTrailingZeros());
    }

    /**
     * The sum of two, of which often one is zero: then it is the other, and nothing is reckoned.
     */
    public static BigDecimal plus(BigDecimal one, BigDecimal other) {
        if (other.signum() == 0) {
            return one;
        }
        return one.signum() == 0 ? other : one.add(other);
    }

    /** The value, or zero when it is negative. */
    public static BigDecimal atLeastZero(BigDecimal value) {
        return value.signum() < 0 ? BigDecimal.ZERO : value;
    }

    /** {@code percent} (0-100) of an amount, exact. */
    public static BigDecimal percentOf(BigDecimal percent, BigDecimal amount) {
        return amount.multiply(percent.scaleByPowerOfTen(-CENT));
    }

    /** {@code part} as percent of {@code whole} (not zero), to 18 digits. */
    public static BigDecimal asPercent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(CENT).divide(whole, RATIO);
    }

    // Running totals are rounded down, never single parts: no part can exceed its weight's worth
    // of whole steps, whatever the others were rounded to.
    private static BigDecimal dueUpTo(BigDecimal weighed, BigDecimal whole, BigDecimal total) {
        return weighed.compareTo(total) == 0
                ? whole
                : whole.multiply(weighed).divide(total, SHARE_SCALE, RoundingMode.DOWN);
    }

    private static boolean isPowerOfTen(BigDecimal step) {
        return step.precision() == 1 && step.unscaledValue().equals(BigInteger.ONE);
    }

    private static int digitsAt(int scale, BigDecimal value) {
        return value.precision() - value.scale() + scale;
    }

    private static long asLong(int scale, BigDecimal value) {
        return value.movePointRight(scale).longValue();
    }

    /** Whether toString, which remembers its answer, uses no exponent. */
    private static boolean isWrittenPlain(BigDecimal value) {
        return value.scale() >= 0 && value.precision() - value.scale() > SMALLEST_PLAIN_EXPONENT;
    }

    private static String withoutTrailingZeros(String plain) {
        int end = plain.length();
        while (plain.charAt(end - 1) == '0') {
            end--;
        }
        if (plain.charAt(end - 1) == '.') {
            end--;
        }
        return plain.substring(0, end);
    }
}
