package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A loss period in base currency: equity and balance it began with, its highest equity (deposits
 * since left out) and those deposits (withdrawals negative). A critical level holds until the end.
 */
public record LossPeriod(
        BigDecimal baseline,
        BigDecimal balance,
        BigDecimal high,
        BigDecimal netDeposits,
        BreakerLevel level,
        Instant startedAt,
        Instant endsAt) {

    /** A period that begins at an equity point. */
    public static LossPeriod startingAt(EquityPoint point, RiskCalendar.Bounds bounds) {
        return new LossPeriod(
                point.equity(),
                point.balance(),
                point.equity(),
                BigDecimal.ZERO,
                BreakerLevel.NONE,
                bounds.start(),
                bounds.end());
    }

    /** Whether the limit was reached: openings stay refused until the end, whatever equity does. */
    public boolean latched() {
        return level == BreakerLevel.CRITICAL;
    }

    /** Loss so far, positive; fees and open P&L included, deposits neutral; negative is a gain. */
    public BigDecimal loss(BigDecimal equity) {
        return loss(LossBasis.EQUITY, equity);
    }

    /** From where a basis measures the loss. */
    public BigDecimal baseline(LossBasis basis) {
        return basis.baseline(this);
    }

    /** The same, measured from another basis. */
    public BigDecimal loss(LossBasis basis, BigDecimal equity) {
        return Decimals.plus(basis.baseline(this), netDeposits).subtract(equity);
    }

    /** After money came in (negative: went out), which is neither gain nor loss. */
    public LossPeriod afterFlow(BigDecimal amount) {
        return amount.signum() < 0 && beganWithNothing() ? based().adding(amount) : adding(amount);
    }

    private boolean beganWithNothing() {
        return baseline.signum() <= 0 && balance.signum() <= 0;
    }

    /**
     * With what came in so far as the baseline. A percentage of it must not shrink by what goes
     * out: that would be a limit reached without a loss.
     */
    private LossPeriod based() {
        return new LossPeriod(
                baseline.add(netDeposits),
                balance.add(netDeposits),
                high.add(netDeposits),
                BigDecimal.ZERO,
                level,
                startedAt,
                endsAt);
    }

    private LossPeriod adding(BigDecimal amount) {
        return new LossPeriod(
                baseline, balance, high, netDeposits.add(amount), level, startedAt, endsAt);
    }

    /** With the high raised to this equity when it is more. */
    public LossPeriod seen(BigDecimal equity) {
        BigDecimal own = equity.subtract(netDeposits);
        return own.compareTo(high) > 0
                ? new LossPeriod(baseline, balance, own, netDeposits, level, startedAt, endsAt)
                : this;
    }

    /** At this level at least; a level never falls within its period. */
    public LossPeriod raisedTo(BreakerLevel other) {
        return withLevel(level.or(other));
    }

    /** The same at the level that another limit would have come to. */
    public LossPeriod withLevel(BreakerLevel other) {
        return other == level
                ? this
                : new LossPeriod(baseline, balance, high, netDeposits, other, startedAt, endsAt);
    }

    /** Whether this is the same stretch of time, begun at the same moment. */
    public boolean isSameAs(LossPeriod other) {
        return startedAt.equals(other.startedAt) && endsAt.equals(other.endsAt);
    }
}
