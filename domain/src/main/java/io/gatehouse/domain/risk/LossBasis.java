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
    /** The highest equity since the bound. */
    INTRADAY_HIGH,
    /** Equity at the bound, in percent of the account's initial balance. */
    INITIAL_BALANCE;

    /** Base currency; deposits since the bound are not in it. */
    BigDecimal baseline(LossPeriod period) {
        return switch (this) {
            case EQUITY, INITIAL_BALANCE -> period.baseline();
            case BALANCE -> period.balance();
            case HIGHER_OF_BOTH -> period.baseline().max(period.balance());
            case INTRADAY_HIGH -> period.high();
        };
    }

    /** What a percentage is of, base currency; never negative. */
    BigDecimal whole(LossPeriod period, BigDecimal initialBalance) {
        BigDecimal whole = this == INITIAL_BALANCE ? initialBalance : baseline(period);
        return Decimals.atLeastZero(whole);
    }
}
