package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A loss period in base currency: the equity it began with and the deposits since (withdrawals
 * negative). Latched means that the limit was reached and openings stay refused until {@code
 * endsAt}, whatever the equity does.
 */
public record LossPeriod(
        BigDecimal baseline,
        BigDecimal netDeposits,
        boolean latched,
        Instant startedAt,
        Instant endsAt) {

    /** Loss so far, positive; fees and open P&L included, deposits neutral; negative is a gain. */
    public BigDecimal loss(BigDecimal equity) {
        return baseline.add(netDeposits).subtract(equity);
    }

    /** Latched until the period ends. */
    public LossPeriod latchedNow() {
        return new LossPeriod(baseline, netDeposits, true, startedAt, endsAt);
    }

    /** After money came in (negative: went out), which is neither gain nor loss. */
    public LossPeriod afterFlow(BigDecimal amount) {
        return new LossPeriod(baseline, netDeposits.add(amount), latched, startedAt, endsAt);
    }
}
