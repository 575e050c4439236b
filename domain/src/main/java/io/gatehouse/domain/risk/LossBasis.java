package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;

/** From what a period's loss is measured, and of what its percent forms are percent. */
public enum LossBasis {
    /** Equity at the bound. */
    EQUITY,
    /** Balance at the bound: equity without open P&L. */
    BALANCE,
    /** The larger of equity and balance at the bound. */
    HIGHER_OF_BOTH,
    /** The highest equity since the bound, or that at the bound. */
    INTRADAY_HIGH,
    /** Equity at the bound, in percent of the account's initial balance. */
    INITIAL_BALANCE;

    /** Base currency; deposits since the bound are not in it. */
    BigDecimal baseline(LossPeriod period) {
        return switch (this) {
            case EQUITY, INITIAL_BALANCE -> period.baseline();
            case BALANCE -> period.balance();
            case HIGHER_OF_BOTH -> period.baseline().max(period.balance());
            case INTRADAY_HIGH -> period.high().max(period.baseline());
        };
    }

    /**
     * What a percentage is of, base currency; never negative. Deposits are in it only where there
     * was nothing else to take a percentage of, no initial balance and nothing at the bound: the
     * most that had come in, as a limit that shrank by what goes out would be reached by that.
     */
    BigDecimal whole(LossPeriod period, BigDecimal initialBalance) {
        if (this == INITIAL_BALANCE && initialBalance.signum() > 0) {
            return initialBalance;
        }
        BigDecimal baseline = baseline(period);
        return Decimals.atLeastZero(
                atTheBound(period).signum() > 0
                        ? baseline
                        : Decimals.plus(baseline, period.mostDeposits()));
    }

    /** The high since the bound may be a gain on what came in after it. */
    private BigDecimal atTheBound(LossPeriod period) {
        return this == INTRADAY_HIGH ? period.baseline() : baseline(period);
    }
}
