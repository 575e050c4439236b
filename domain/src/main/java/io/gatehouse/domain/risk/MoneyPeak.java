package io.gatehouse.domain.risk;

import java.math.BigDecimal;

/**
 * Profit levels for drawdown in money, base currency: what was paid in, the highest profit (equity
 * less what was paid in) so far, and the highest at the end of a risk day.
 */
public record MoneyPeak(BigDecimal paidIn, BigDecimal highest, BigDecimal highestAtDayEnd) {
    /** At the first deposit. */
    public static MoneyPeak startingWith(BigDecimal initialBalance) {
        return new MoneyPeak(initialBalance, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** After money came in (negative: went out), which is no profit. */
    MoneyPeak afterFlow(BigDecimal amount) {
        return new MoneyPeak(paidIn.add(amount), highest, highestAtDayEnd);
    }

    MoneyPeak seen(BigDecimal equity) {
        BigDecimal profit = profit(equity);
        return profit.compareTo(highest) > 0
                ? new MoneyPeak(paidIn, profit, highestAtDayEnd)
                : this;
    }

    MoneyPeak atDayEnd(BigDecimal equity) {
        BigDecimal profit = profit(equity);
        return profit.compareTo(highestAtDayEnd) > 0
                ? new MoneyPeak(paidIn, highest, profit)
                : this;
    }

    /** A person's reset: what is there now is the level from which the next fall is measured. */
    MoneyPeak rebased(BigDecimal equity) {
        return new MoneyPeak(equity, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** The equity from which drawdown falls. */
    BigDecimal top(DrawdownMode mode) {
        return switch (mode) {
            case STATIC, PEAK_NAV -> paidIn;
            case TRAILING -> paidIn.add(highest);
            case END_OF_DAY -> paidIn.add(highestAtDayEnd);
        };
    }

    /** How far this equity lies below that, at least zero. */
    BigDecimal fall(DrawdownMode mode, BigDecimal equity) {
        return top(mode).subtract(equity).max(BigDecimal.ZERO);
    }

    private BigDecimal profit(BigDecimal equity) {
        return equity.subtract(paidIn);
    }
}
