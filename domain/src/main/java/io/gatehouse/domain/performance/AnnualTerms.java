package io.gatehouse.domain.performance;

import java.math.BigDecimal;

/**
 * How days make a year: 252 of them, or 365 for accounts that trade round the clock, and the
 * risk-free rate of a year as a fraction, 0.04 for four percent.
 */
public record AnnualTerms(int daysPerYear, BigDecimal riskFree) {
    private static final int MOST_DAYS = 366;
    private static final BigDecimal TOTAL_LOSS = BigDecimal.ONE.negate();

    // After the bounds, which its constructor reads.
    public static final AnnualTerms USUAL = new AnnualTerms(252, BigDecimal.ZERO);

    public AnnualTerms {
        if (!isYear(daysPerYear)) {
            throw new IllegalArgumentException("A year has 1 to 366 days of returns");
        }
        if (!isRate(riskFree)) {
            throw new IllegalArgumentException("A risk-free rate lies above -1 and up to 10");
        }
    }

    /** Whether a year may have so many days of returns: 1 to 366. */
    public static boolean isYear(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }

    /** Whether money may earn this in a year without a risk: above -1, at most 10. */
    public static boolean isRate(BigDecimal riskFree) {
        return riskFree.compareTo(TOTAL_LOSS) > 0 && riskFree.compareTo(BigDecimal.TEN) <= 0;
    }

    /** The rate of a day: (1 + annual)^(1/days) - 1. */
    double dailyRiskFree() {
        return Math.expm1(Math.log1p(riskFree.doubleValue()) / daysPerYear);
    }

    /** What a deviation of a day becomes over a year of independent days. */
    double rootOfYear() {
        return Math.sqrt(daysPerYear);
    }
}
