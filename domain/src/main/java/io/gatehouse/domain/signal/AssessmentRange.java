package io.gatehouse.domain.signal;

import java.math.BigDecimal;

/** What a figure of an assessment may be, said once for values and for the texts of a form. */
public enum AssessmentRange {
    ANY("must be a number"),
    POSITIVE("must be more than zero"),
    FRACTION("must be 0 to 1"),
    PERCENT("must be more than 0 and at most 100"),
    PART_PERCENT("must be more than 0 and less than 100");

    private static final BigDecimal WHOLE = new BigDecimal("100");

    private final String message;

    AssessmentRange(String message) {
        this.message = message;
    }

    public boolean admits(BigDecimal value) {
        return switch (this) {
            case ANY -> true;
            case POSITIVE -> value.signum() > 0;
            case FRACTION -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
            case PERCENT -> value.signum() > 0 && value.compareTo(WHOLE) <= 0;
            case PART_PERCENT -> value.signum() > 0 && value.compareTo(WHOLE) < 0;
        };
    }

    /** What a value outside is told. */
    public String message() {
        return message;
    }

    void require(String field, BigDecimal value) {
        if (!admits(value)) {
            throw new IllegalArgumentException(field + " " + message + ": " + value);
        }
    }
}
