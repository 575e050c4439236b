package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A loss period in base currency: equity and balance it began with, its highest confirmed equity
 * (deposits since left out), those deposits (withdrawals negative), and the most they had come to
 * (zero or more). A critical level holds until the end.
 */
public record LossPeriod(
        BigDecimal baseline,
        BigDecimal balance,
        BigDecimal high,
        BigDecimal netDeposits,
        BigDecimal mostDeposits,
        BreakerLevel level,
        Instant startedAt,
        Instant endsAt) {

    /** A period of which nothing has gone out that came in. */
    public LossPeriod(
            BigDecimal baseline,
            BigDecimal balance,
            BigDecimal high,
            BigDecimal netDeposits,
            BreakerLevel level,
            Instant startedAt,
            Instant endsAt) {
        this(
                baseline,
                balance,
                high,
                netDeposits,
                Decimals.atLeastZero(netDeposits),
                level,
                startedAt,
                endsAt);
    }

    /** A period that begins at an equity point of trusted marks. */
    public static LossPeriod startingAt(EquityPoint point, RiskCalendar.Bounds bounds) {
        return startingAt(point, point.equity(), bounds);
    }

    /** By other marks its high begins with what confirmed ones bear out of that equity. */
    static LossPeriod startingAt(EquityPoint point, BigDecimal proven, RiskCalendar.Bounds bounds) {
        return new LossPeriod(
                point.equity(),
                point.balance(),
                proven,
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
        BigDecimal net = netDeposits.add(amount);
        return new LossPeriod(
                baseline, balance, high, net, mostDeposits.max(net), level, startedAt, endsAt);
    }

    /** With the high raised to this equity when it is more. */
    public LossPeriod seen(BigDecimal equity) {
        BigDecimal own = equity.subtract(netDeposits);
        return own.compareTo(high) > 0
                ? new LossPeriod(
                        baseline, balance, own, netDeposits, mostDeposits, level, startedAt, endsAt)
                : this;
    }

    /** At this level at least: what an equity has reached it does not take back. */
    public LossPeriod raisedTo(BreakerLevel other) {
        return withLevel(level.or(other));
    }

    /** The same at the level that another limit would have come to. */
    public LossPeriod withLevel(BreakerLevel other) {
        return other == level
                ? this
                : new LossPeriod(
                        baseline,
                        balance,
                        high,
                        netDeposits,
                        mostDeposits,
                        other,
                        startedAt,
                        endsAt);
    }

    /**
     * Measured from no more than its high: what it began with may be a slip where no confirmed
     * equity has come up to it since.
     */
    public LossPeriod proven() {
        return high.compareTo(baseline) >= 0
                ? this
                : new LossPeriod(
                        high,
                        balance.min(high),
                        high,
                        netDeposits,
                        mostDeposits,
                        level,
                        startedAt,
                        endsAt);
    }

    /** Whether this is the same stretch of time, begun at the same moment. */
    public boolean isSameAs(LossPeriod other) {
        return startedAt.equals(other.startedAt) && endsAt.equals(other.endsAt);
    }
}
