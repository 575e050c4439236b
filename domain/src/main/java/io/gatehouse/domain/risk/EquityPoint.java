package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.time.Instant;

/** Equity and balance (equity without open P&L) at an instant, base currency. */
public record EquityPoint(Instant at, BigDecimal equity, BigDecimal balance) {
    /** Open P&L. */
    public BigDecimal unrealized() {
        return equity.subtract(balance);
    }

    /** The same point after money came in (negative: went out). */
    public EquityPoint afterFlow(BigDecimal amount) {
        return new EquityPoint(at, equity.add(amount), balance.add(amount));
    }
}
