package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * The last equity point that was kept, whether its marks were trusted, and the equity of the last
 * one whose marks and rates were all confirmed (flows since included), with when that was; base
 * currency.
 */
public record LastEquity(
        EquityPoint point, boolean trusted, BigDecimal confirmed, Instant lastConfirmedAt) {
    /** Every account is looked at more often than this, if only the house is up. */
    private static final Duration NEAR = Duration.ofMinutes(30);

    /** A point of trusted marks, which are confirmed ones. */
    public static LastEquity trusted(EquityPoint point) {
        return new LastEquity(point, true, point.equity(), point.at());
    }

    /** Followed by another; where its marks are not trusted, nothing is said of them yet. */
    LastEquity then(EquityPoint next, boolean byTrusted) {
        return byTrusted ? trusted(next) : new LastEquity(next, false, confirmed, lastConfirmedAt);
    }

    /** Where this is the point kept, with its marks known to be confirmed. */
    LastEquity confirmedAt(EquityPoint seen) {
        return seen.equals(point)
                ? new LastEquity(point, trusted, point.equity(), point.at())
                : this;
    }

    /** After money came in (negative: went out), which is no doubt of anybody's. */
    LastEquity afterFlow(BigDecimal amount) {
        return new LastEquity(
                point.afterFlow(amount), trusted, confirmed.add(amount), lastConfirmedAt);
    }

    /** Whether an instant is so soon after the point that little has happened between the two. */
    public boolean isNear(Instant later) {
        return isNear(point.at(), later);
    }

    /**
     * What of it no slip of a mark has made: no more than by confirmed marks. Where those are much
     * older, what was lost since may be of earlier periods; then none of it is, and zero says so.
     */
    BigDecimal proven() {
        BigDecimal borneOut = isNear(lastConfirmedAt, point.at()) ? confirmed : BigDecimal.ZERO;
        return point.equity().min(borneOut);
    }

    private static boolean isNear(Instant at, Instant later) {
        return !later.isAfter(at.plus(NEAR));
    }
}
