package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.PnlSummary;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.performance.PerformanceReport;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * P&L in base currency: the total is the change of equity apart from flows, unrealised that of open
 * P&L, realised all else, gross of fees, with cash income and currency results. By instrument and
 * the statistics of trades are what fills say; what is undefined or not reckoned yet is null.
 */
@Serdeable.Serializable
record PnlBody(
        @Nullable BigDecimal totalPnl,
        BigDecimal realizedPnl,
        @Nullable BigDecimal unrealizedPnl,
        BigDecimal fees,
        long trades,
        @Nullable Double winRate,
        @Nullable BigDecimal avgWin,
        @Nullable BigDecimal avgLoss,
        @Nullable Double profitFactor,
        @Nullable BigDecimal expectancy,
        @Nullable Double sharpeRatio,
        @Nullable Double sortinoRatio,
        @Nullable Double calmarRatio,
        @Nullable BigDecimal maxDrawdown,
        @Nullable BigDecimal maxDrawdownPercent,
        @Nullable Double cagr,
        @Nullable Double volatility,
        List<InstrumentPnlBody> byInstrument,
        @Nullable String period,
        @Nullable Instant from,
        @Nullable Instant to) {

    static PnlBody from(Optional<String> period, PnlSummary pnl, PerformanceReport performance) {
        return new PnlBody(
                pnl.total().map(Decimals::canonical).orElse(null),
                pnl.realized(),
                pnl.unrealized().map(Decimals::canonical).orElse(null),
                pnl.fees(),
                pnl.trades().trades(),
                Figures.number(pnl.trades().winRate()),
                Figures.money(pnl.trades().averageWin()),
                Figures.money(pnl.trades().averageLoss()),
                Figures.number(pnl.trades().profitFactor()),
                Figures.money(pnl.trades().expectancy()),
                number(performance, "sharpe_ratio"),
                number(performance, "sortino_ratio"),
                number(performance, "calmar_ratio"),
                performance.deepestLoss().orElse(null),
                performance.drawdownPercent().orElse(null),
                number(performance, "cagr"),
                number(performance, "volatility"),
                pnl.byInstrument().stream().map(InstrumentPnlBody::from).toList(),
                period.orElse(null),
                pnl.window().from().orElse(null),
                pnl.window().to().orElse(null));
    }

    private static @Nullable Double number(PerformanceReport performance, String code) {
        return performance.figure(code).flatMap(figure -> figure.figure().value()).orElse(null);
    }
}
