package io.gatehouse.domain.signal;

import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Optional;

/** How an account follows a provider: times the house's risk percent, and who decides. */
public record FollowTerms(BigDecimal multiplier, Approval approval) {
    public static final BigDecimal LEAST_MULTIPLIER = new BigDecimal("0.01");
    public static final BigDecimal LARGEST_MULTIPLIER = BigDecimal.TEN;

    public FollowTerms {
        if (!admits(multiplier)) {
            throw new IllegalArgumentException("multiplier is 0.01 to 10: " + multiplier);
        }
        multiplier = Decimals.canonical(multiplier);
    }

    /**
     * Percent of equity to risk on a copy: the house's times the multiplier, beyond the house's
     * only as far as the account's own limit of a trade, if it has one, goes.
     */
    public BigDecimal percent(BigDecimal ofHouse, Optional<BigDecimal> ownLimit) {
        BigDecimal wanted = ofHouse.multiply(multiplier);
        return ownLimit.map(limit -> wanted.min(limit.max(ofHouse))).orElse(wanted);
    }

    /** The same share, each signal approved by the account's user. */
    public FollowTerms byHand() {
        return new FollowTerms(multiplier, Approval.MANUAL);
    }

    public static boolean admits(BigDecimal multiplier) {
        return multiplier.compareTo(LEAST_MULTIPLIER) >= 0
                && multiplier.compareTo(LARGEST_MULTIPLIER) <= 0;
    }
}
