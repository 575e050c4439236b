package io.gatehouse.domain.account;

import java.math.BigDecimal;

/**
 * What a broker says an account has, in its base currency: balance and margin held are zero or
 * more, equity and free margin may be negative; leverage is more than zero (100 for 1:100).
 */
public record BrokerFigures(
        BigDecimal balance,
        BigDecimal equity,
        BigDecimal margin,
        BigDecimal freeMargin,
        BigDecimal leverage) {
    public BrokerFigures {
        if (balance.signum() < 0 || margin.signum() < 0) {
            throw new IllegalArgumentException("Balance and margin are zero or more");
        }
        if (leverage.signum() <= 0) {
            throw new IllegalArgumentException("leverage is more than zero: " + leverage);
        }
    }

    /** Open P&L as the broker reckons it. */
    public BigDecimal floating() {
        return equity.subtract(balance);
    }
}
