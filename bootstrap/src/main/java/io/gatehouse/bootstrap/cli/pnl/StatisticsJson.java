package io.gatehouse.bootstrap.cli.pnl;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.performance.Statistic;
import io.gatehouse.domain.performance.TradeTotals;

import java.math.BigDecimal;
import java.math.MathContext;

/** Statistics of trades as JSON numbers; one that does not exist is null. */
final class StatisticsJson {
    private StatisticsJson() {}

    static CharSequence of(TradeTotals totals) {
        return new JsonObject()
                .number("trades", totals.trades())
                .number("wins", totals.wins())
                .number("losses", totals.losses())
                .number("breakeven", totals.breakEven())
                .raw("win_rate", number(totals.winRate()))
                .raw("avg_win", number(totals.averageWin()))
                .raw("avg_loss", number(totals.averageLoss()))
                .raw("payoff_ratio", number(totals.payoffRatio()))
                .raw("profit_factor", number(totals.profitFactor()))
                .raw("expectancy", number(totals.expectancy()))
                .raw("net", number(Statistic.known(totals.net())))
                .raw("kelly", number(totals.kelly()))
                .end();
    }

    /** As many digits as the double that a reader makes of it can hold. */
    private static String number(Statistic<BigDecimal> statistic) {
        return statistic
                .value()
                .map(value -> Decimals.text(value.round(MathContext.DECIMAL64)))
                .orElse("null");
    }
}
