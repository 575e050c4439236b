package io.gatehouse.application.sizing;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.sizing.ConfidenceRisk;
import io.gatehouse.domain.sizing.FixedRisk;
import io.gatehouse.domain.sizing.KellyRisk;
import io.gatehouse.domain.sizing.SizingMethod;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a choice a method, with what the house and the account add to it. */
public final class SizingMethods {
    private final PnlFigures figures;
    private final Supplier<BigDecimal> globalPercent;

    public SizingMethods(PnlFigures figures, Supplier<BigDecimal> globalPercent) {
        this.figures = figures;
        this.globalPercent = globalPercent;
    }

    /** The method for an account as it is now. */
    SizingMethod of(SizingChoice choice, AccountBook book) {
        return switch (choice) {
            case SizingChoice.RiskToStop(Optional<BigDecimal> percent) -> risking(percent);
            case SizingChoice.ByConfidence(Optional<BigDecimal> percent, BigDecimal confidence) ->
                    new ConfidenceRisk(risking(percent), confidence);
            case SizingChoice.ByKelly(Optional<BigDecimal> fraction) -> kelly(fraction, book);
            case SizingChoice.ByEquity byEquity -> byEquity.method();
            case SizingChoice.Always always -> always.method();
        };
    }

    private FixedRisk risking(Optional<BigDecimal> percent) {
        return new FixedRisk(percent.orElseGet(globalPercent));
    }

    /** Where no limit of the account caps one trade, the global percent does. */
    private KellyRisk kelly(Optional<BigDecimal> fraction, AccountBook book) {
        return new KellyRisk(
                closedTrades(book.id()),
                fraction.orElse(KellyRisk.USUAL_FRACTION),
                book.profile().limit(RiskLimit.RISK_PER_TRADE_PERCENT).orElseGet(globalPercent));
    }

    private TradeTotals closedTrades(AccountId account) {
        return figures.bySide(account, PnlFigures.Window.ALL).values().stream()
                .reduce(TradeTotals.NONE, TradeTotals::plus);
    }
}
