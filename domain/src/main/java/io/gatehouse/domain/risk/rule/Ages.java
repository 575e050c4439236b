package io.gatehouse.domain.risk.rule;

import java.math.BigDecimal;
import java.time.Duration;

/** Ages as limits in seconds measure them. */
final class Ages {
    private static final int NANOS = 9;

    private Ages() {}

    /** In seconds; what comes from the future is new. */
    static BigDecimal seconds(Duration age) {
        return age.isNegative()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(age.getSeconds())
                        .add(BigDecimal.valueOf(age.getNano(), NANOS));
    }
}
