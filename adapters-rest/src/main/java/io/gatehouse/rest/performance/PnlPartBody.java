package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.BreakDownPnl.Part;
import io.gatehouse.domain.performance.TradeTotals;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * Closed trades that have a value in common, in base currency and net of fees; the value is null of
 * trades that have none.
 */
@Serdeable.Serializable
record PnlPartBody(
        @Nullable String value,
        BigDecimal pnl,
        long trades,
        long wins,
        long losses,
        @Nullable Double winRate,
        @Nullable BigDecimal avgWin,
        @Nullable BigDecimal avgLoss,
        @Nullable Double profitFactor,
        @Nullable BigDecimal expectancy) {

    static PnlPartBody from(Part part) {
        TradeTotals trades = part.trades();
        return new PnlPartBody(
                part.value().orElse(null),
                trades.net(),
                trades.trades(),
                trades.wins(),
                trades.losses(),
                Figures.number(trades.winRate()),
                Figures.money(trades.averageWin()),
                Figures.money(trades.averageLoss()),
                Figures.number(trades.profitFactor()),
                Figures.money(trades.expectancy()));
    }
}
