package io.gatehouse.domain.portfolio;

import java.math.BigDecimal;
import java.util.List;

/**
 * Sums over all instruments in base currency: notional of longs and of shorts (both magnitudes),
 * margin of margined instruments, capital tied up by short cash securities; as held now and, where
 * worst, with the working orders; how many instruments are held, or held or about to be. Margin of
 * what a broker keeps is the broker's to tell.
 */
public record ExposureTotals(
        BigDecimal longs,
        BigDecimal shorts,
        BigDecimal worstNotional,
        BigDecimal usedMargin,
        BigDecimal worstMargin,
        BigDecimal shortCollateral,
        int held,
        int open) {

    /** Gross notional of what is held. */
    public BigDecimal usedNotional() {
        return longs.add(shorts);
    }

    static ExposureTotals of(List<ExposureLine> lines) {
        Sums sums = new Sums();
        lines.forEach(sums::add);
        return sums.totals();
    }

    /** These totals with more openings pending on one instrument. */
    public ExposureTotals replacing(ExposureLine before, ExposureLine after) {
        boolean margined = after.isMargined();
        return new ExposureTotals(
                longs,
                shorts,
                worstNotional.add(after.worstNotional().subtract(before.worstNotional())),
                usedMargin,
                margined
                        ? worstMargin.add(after.worstCommitted().subtract(before.worstCommitted()))
                        : worstMargin,
                shortCollateral,
                held,
                open + (after.isOpen() ? 1 : 0) - (before.isOpen() ? 1 : 0));
    }

    private static final class Sums {
        private BigDecimal longs = BigDecimal.ZERO;
        private BigDecimal shorts = BigDecimal.ZERO;
        private BigDecimal worstNotional = BigDecimal.ZERO;
        private BigDecimal usedMargin = BigDecimal.ZERO;
        private BigDecimal worstMargin = BigDecimal.ZERO;
        private BigDecimal shortCollateral = BigDecimal.ZERO;
        private int held;
        private int open;

        void add(ExposureLine line) {
            if (!line.isOpen()) {
                return;
            }
            open++;
            held += line.isHeld() ? 1 : 0;
            addHeld(line);
            worstNotional = worstNotional.add(line.worstNotional());
            if (line.isAtBroker()) {
                addPendingMargin(line);
            } else if (line.isMargined()) {
                usedMargin = usedMargin.add(line.usedCommitted());
                worstMargin = worstMargin.add(line.worstCommitted());
            } else if (line.isShort()) {
                shortCollateral = shortCollateral.add(line.usedCommitted());
            }
        }

        private void addHeld(ExposureLine line) {
            if (line.isShort()) {
                shorts = shorts.add(line.usedNotional());
            } else {
                longs = longs.add(line.usedNotional());
            }
        }

        private void addPendingMargin(ExposureLine line) {
            if (line.isMargined()) {
                worstMargin = worstMargin.add(line.worstCommitted().subtract(line.usedCommitted()));
            }
        }

        ExposureTotals totals() {
            return new ExposureTotals(
                    longs,
                    shorts,
                    worstNotional,
                    usedMargin,
                    worstMargin,
                    shortCollateral,
                    held,
                    open);
        }
    }
}
