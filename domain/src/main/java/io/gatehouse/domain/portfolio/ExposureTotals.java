package io.gatehouse.domain.portfolio;

import java.math.BigDecimal;

/**
 * Sums over all instruments in base currency: gross notional, margin of margined instruments,
 * capital tied up by short cash securities; each as held now and in the worst case of the working
 * orders; and how many instruments are held, or held or about to be.
 */
public record ExposureTotals(
        BigDecimal usedNotional,
        BigDecimal worstNotional,
        BigDecimal usedMargin,
        BigDecimal worstMargin,
        BigDecimal shortCollateral,
        int held,
        int open) {

    public static final ExposureTotals NONE =
            new ExposureTotals(
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    0,
                    0);

    static ExposureTotals of(Iterable<ExposureLine> lines) {
        ExposureTotals totals = NONE;
        for (ExposureLine line : lines) {
            totals = totals.plus(of(line));
        }
        return totals;
    }

    /** These totals with one instrument's line exchanged for another. */
    public ExposureTotals replacing(ExposureLine before, ExposureLine after) {
        return minus(of(before)).plus(of(after));
    }

    private static ExposureTotals of(ExposureLine line) {
        Holding holding = line.holding();
        BigDecimal usedCommitted = line.usedCommitted();
        boolean heldShort = !holding.isMargined() && holding.position().quantity().signum() < 0;
        return new ExposureTotals(
                line.usedNotional(),
                line.worstNotional(),
                holding.isMargined() ? usedCommitted : BigDecimal.ZERO,
                holding.isMargined() ? line.worstCommitted() : BigDecimal.ZERO,
                heldShort ? usedCommitted : BigDecimal.ZERO,
                line.isHeld() ? 1 : 0,
                line.isOpen() ? 1 : 0);
    }

    private ExposureTotals plus(ExposureTotals other) {
        return new ExposureTotals(
                usedNotional.add(other.usedNotional),
                worstNotional.add(other.worstNotional),
                usedMargin.add(other.usedMargin),
                worstMargin.add(other.worstMargin),
                shortCollateral.add(other.shortCollateral),
                held + other.held,
                open + other.open);
    }

    private ExposureTotals minus(ExposureTotals other) {
        return new ExposureTotals(
                usedNotional.subtract(other.usedNotional),
                worstNotional.subtract(other.worstNotional),
                usedMargin.subtract(other.usedMargin),
                worstMargin.subtract(other.worstMargin),
                shortCollateral.subtract(other.shortCollateral),
                held - other.held,
                open - other.open);
    }
}
