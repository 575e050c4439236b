package io.gatehouse.domain.sizing;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.performance.TradeTotals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Capped fractional Kelly: the risk at the stop is the fraction (0 to 1) of the Kelly share of the
 * account's decided trades, at most {@code mostPercent} of equity, nothing without an edge.
 */
public record KellyRisk(TradeTotals trades, BigDecimal fraction, BigDecimal mostPercent)
        implements SizingMethod {
    /** Half of Kelly has three quarters of its growth at half of its swings. */
    public static final BigDecimal USUAL_FRACTION = new BigDecimal("0.5");

    private static final int LEAST_TRADES = 30;
    private static final int PERCENT = 2;
    private static final MathContext SHOWN = new MathContext(4);
    private static final String KELLY = "kelly";

    public KellyRisk {
        if (fraction.signum() <= 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("kelly_fraction is above 0, at most 1: " + fraction);
        }
    }

    @Override
    public Proposal propose(PlannedEntry entry, BigDecimal equity) {
        return share().map(share -> risking(share, entry, equity))
                .orElseGet(
                        () ->
                                Proposal.none(
                                        KELLY,
                                        "Kelly needs "
                                                + LEAST_TRADES
                                                + " closed trades with wins and losses; there are "
                                                + trades.trades()
                                                + " with "
                                                + trades.wins()
                                                + " wins and "
                                                + trades.losses()
                                                + " losses."));
    }

    @Override
    public boolean needsStop() {
        return true;
    }

    private Optional<BigDecimal> share() {
        return trades.trades() < LEAST_TRADES ? Optional.empty() : trades.kelly().value();
    }

    private Proposal risking(BigDecimal share, PlannedEntry entry, BigDecimal equity) {
        if (share.signum() <= 0) {
            return Proposal.none(KELLY, "The closed trades have no edge to stake anything on.");
        }
        BigDecimal percent = share.multiply(fraction).movePointRight(PERCENT);
        return percent.compareTo(mostPercent) <= 0
                ? new FixedRisk(percent).propose(entry, equity)
                : capped(percent, entry, equity);
    }

    private Proposal capped(BigDecimal percent, PlannedEntry entry, BigDecimal equity) {
        return Proposal.capped(
                new FixedRisk(mostPercent).propose(entry, equity).quantity(),
                "risk_per_trade",
                "Kelly's "
                        + Decimals.text(percent.round(SHOWN))
                        + " % of equity exceeds limit "
                        + Decimals.text(mostPercent)
                        + " %.");
    }
}
