package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;

/**
 * What an account may still commit, in base currency. Short proceeds are not spendable, shorts of
 * cash securities tie up their value, and what working orders will take is gone already.
 */
public record BuyingPower(
        BigDecimal spendable,
        BigDecimal openMarginPnl,
        BigDecimal shortCollateral,
        BigDecimal marginUsed,
        BigDecimal marginReserved,
        BigDecimal cashReserved) {

    public static BuyingPower of(Valuation valuation, Exposures exposures) {
        ExposureTotals totals = exposures.totals();
        return new BuyingPower(
                valuation.cash().subtract(valuation.shortProceeds()),
                valuation.openMarginPnl(),
                totals.shortCollateral(),
                totals.usedMargin(),
                totals.worstMargin().subtract(totals.usedMargin()),
                exposures.pendingCash());
    }

    /** Tied up by what is held: collateral, margin, and open losses of margined positions. */
    public BigDecimal used() {
        BigDecimal tiedUp = Decimals.plus(shortCollateral, marginUsed);
        return openMarginPnl.signum() < 0 ? tiedUp.subtract(openMarginPnl) : tiedUp;
    }

    /** Tied up by what is working. */
    public BigDecimal reserved() {
        return Decimals.plus(marginReserved, cashReserved);
    }

    /** Cash that fully paid instruments may take; open gains are not cash. */
    public BigDecimal cash() {
        return spendable.subtract(used()).subtract(reserved());
    }

    /** Margin that margined instruments may take; open gains count. */
    public BigDecimal freeMargin() {
        return Decimals.plus(cash(), Decimals.atLeastZero(openMarginPnl));
    }
}
