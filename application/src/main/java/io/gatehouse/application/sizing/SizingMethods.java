package io.gatehouse.application.sizing;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BookReader;
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

/** Makes a choice a method, with what the house and the account add to it. */
public final class SizingMethods {
    private final PnlFigures figures;

    public SizingMethods(PnlFigures figures) {
        this.figures = figures;
    }

    /** The method for an account under the risk configuration of now. */
    SizingMethod of(SizingChoice choice, BookReader.Reading reading) {
        BigDecimal global = reading.market().riskPercent(reading.book());
        return switch (choice) {
            case SizingChoice.RiskToStop(Optional<BigDecimal> percent) ->
                    new FixedRisk(percent.orElse(global));
            case SizingChoice.ByConfidence(Optional<BigDecimal> percent, BigDecimal confidence) ->
                    new ConfidenceRisk(new FixedRisk(percent.orElse(global)), confidence);
            case SizingChoice.ByKelly(Optional<BigDecimal> fraction) ->
                    kelly(fraction, reading.book(), global);
            case SizingChoice.ByEquity byEquity -> byEquity.method();
            case SizingChoice.Always always -> always.method();
        };
    }

    /** Where no limit of the account caps one trade, the global percent does. */
    private KellyRisk kelly(Optional<BigDecimal> fraction, AccountBook book, BigDecimal global) {
        return new KellyRisk(
                closedTrades(book.id()),
                fraction.orElse(KellyRisk.USUAL_FRACTION),
                book.profile().limit(RiskLimit.RISK_PER_TRADE_PERCENT).orElse(global));
    }

    private TradeTotals closedTrades(AccountId account) {
        return figures.bySide(account, PnlFigures.Window.ALL).values().stream()
                .reduce(TradeTotals.NONE, TradeTotals::plus);
    }
}
