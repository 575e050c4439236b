package io.gatehouse.domain.risk;

import java.math.BigDecimal;

/**
 * The last equity point that was kept, whether its marks were trusted, and the equity of the last
 * one whose marks and rates were all confirmed, however old (flows since included); base currency.
 */
public record LastEquity(EquityPoint point, boolean trusted, BigDecimal confirmed) {
    /** A point of trusted marks, which are confirmed ones. */
    public static LastEquity trusted(EquityPoint point) {
        return new LastEquity(point, true, point.equity());
    }

    /** Followed by another; where its marks are not trusted, nothing is said of them yet. */
    LastEquity then(EquityPoint next, boolean byTrusted) {
        return new LastEquity(next, byTrusted, byTrusted ? next.equity() : confirmed);
    }

    /** Where this is the point kept, with its marks known to be confirmed. */
    LastEquity confirmedAt(EquityPoint seen) {
        return seen.equals(point) ? new LastEquity(point, trusted, point.equity()) : this;
    }

    /** After money came in (negative: went out), which is no doubt of anybody's. */
    LastEquity afterFlow(BigDecimal amount) {
        return new LastEquity(point.afterFlow(amount), trusted, confirmed.add(amount));
    }

    /** What of it no slip of a mark has made: no more than by confirmed marks. */
    BigDecimal proven() {
        return point.equity().min(confirmed);
    }
}
