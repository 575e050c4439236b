package io.gatehouse.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount at a rate above zero, half-even to 18 digits and then to 8 decimals. Rates have 18
 * digits, whose products BigDecimal reckons by BigInteger; in two longs they take a fifth of that.
 */
final class Conversion {
    private static final int PLACES = 8;

    /** Every number of so many digits fits a long. */
    private static final int DIGITS = 18;

    /** Results of so many digits are below 2^50, for which the estimate is at most one too low. */
    private static final int RESULT_DIGITS = 15;

    /** With fewer places to drop BigDecimal keeps the product in a long by itself. */
    private static final int FEWEST_DROPPED = 4;

    /** Below 2^50 powers of ten, a product shifted by the bits of one, less these, keeps 62. */
    private static final int SPARE_BITS = 12;

    private static final int RECIPROCAL_BITS = 61;

    /** Scale of product and reciprocal once multiplyHigh has dropped the lower 64 bits. */
    private static final int ESTIMATE_BITS = RECIPROCAL_BITS + SPARE_BITS - Long.SIZE;

    /** By their exponents. */
    private static final List<Power> POWERS =
            IntStream.rangeClosed(0, DIGITS).mapToObj(Power::of).toList();

    /** A power of ten and what divides by it. */
    private record Power(long value, int shift, long reciprocal) {
        static Power of(int exponent) {
            BigInteger value = BigInteger.TEN.pow(exponent);
            int bits = value.bitLength();
            BigInteger reciprocal = BigInteger.ONE.shiftLeft(RECIPROCAL_BITS + bits).divide(value);
            return new Power(
                    value.longValueExact(), bits - SPARE_BITS, reciprocal.longValueExact());
        }

        /** The whole part of a product over this, or one less. */
        long under(long size, long rate) {
            long upper =
                    Math.multiplyHigh(size, rate) << (Long.SIZE - shift) | (size * rate) >>> shift;
            return Math.multiplyHigh(upper, reciprocal) >> ESTIMATE_BITS;
        }
    }

    private Conversion() {}

    static BigDecimal of(BigDecimal amount, BigDecimal rate) {
        int dropped = amount.scale() + rate.scale() - PLACES;
        int digits = amount.precision() + rate.precision();
        boolean fits =
                dropped >= FEWEST_DROPPED
                        && dropped <= DIGITS
                        && digits - dropped <= RESULT_DIGITS
                        && amount.precision() <= DIGITS
                        && rate.precision() <= DIGITS;
        return fits ? inLongs(amount, rate, dropped) : inFull(amount, rate);
    }

    static BigDecimal inFull(BigDecimal amount, BigDecimal rate) {
        BigDecimal product = amount.multiply(rate, Decimals.RATIO);
        return product.scale() > PLACES
                ? product.setScale(PLACES, RoundingMode.HALF_EVEN)
                : product;
    }

    private static BigDecimal inLongs(BigDecimal amount, BigDecimal rate, int dropped) {
        Power power = POWERS.get(dropped);
        long factor = unscaled(amount);
        long size = Math.abs(factor);
        long other = unscaled(rate);
        long quotient = power.under(size, other);
        // Both products overflow alike, and what is left of them is below two powers.
        long rest = size * other - quotient * power.value();
        if (rest >= power.value()) {
            quotient++;
            rest -= power.value();
        }
        long aboveHalf = rest - power.value() / 2;
        if (Math.abs(aboveHalf) <= lastOfDigits(amount, rate)) {
            // To 18 digits first it may become a half, which then goes to the even neighbour.
            return inFull(amount, rate);
        }
        long nearest = aboveHalf > 0 ? quotient + 1 : quotient;
        return BigDecimal.valueOf(factor < 0 ? -nearest : nearest, PLACES);
    }

    /** The worth of the last of a product's first 18 digits, or more. */
    private static long lastOfDigits(BigDecimal amount, BigDecimal rate) {
        return POWERS.get(Math.max(amount.precision() + rate.precision() - DIGITS, 0)).value();
    }

    // Without a copy of its digits, as unscaledValue makes one.
    private static long unscaled(BigDecimal value) {
        return value.scaleByPowerOfTen(value.scale()).longValue();
    }
}
