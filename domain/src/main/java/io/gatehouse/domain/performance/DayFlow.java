package io.gatehouse.domain.performance;

import java.math.BigDecimal;

/** Money in (positive) or out, and what the account was worth just before it. */
public record DayFlow(DayPart part, BigDecimal before, BigDecimal amount) {
    BigDecimal after() {
        return before.add(amount);
    }
}
