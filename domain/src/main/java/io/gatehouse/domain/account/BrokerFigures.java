package io.gatehouse.domain.account;

import java.math.BigDecimal;

/**
 * What a broker says an account has, in its base currency: margin held is zero or more, the other
 * amounts may be negative, as a stop-out through a gap leaves them; leverage 100 is 1:100, 0 none.
 */
public record BrokerFigures(
        BigDecimal balance,
        BigDecimal equity,
        BigDecimal margin,
        BigDecimal freeMargin,
        BigDecimal leverage) {
    public BrokerFigures {
        if (margin.signum() < 0 || leverage.signum() < 0) {
            throw new IllegalArgumentException("Margin and leverage are zero or more");
        }
    }

    /** Open P&L as the broker reckons it. */
    public BigDecimal floating() {
        return equity.subtract(balance);
    }
}
