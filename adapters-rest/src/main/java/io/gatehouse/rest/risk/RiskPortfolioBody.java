package io.gatehouse.rest.risk;

import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.risk.ShowRiskPortfolio.Figures;
import io.gatehouse.application.risk.ShowRiskPortfolio.RiskPortfolio;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.DrawdownLimit;
import io.gatehouse.domain.risk.DrawdownMode;
import io.gatehouse.domain.risk.LossBasis;
import io.gatehouse.domain.risk.LossLimit;
import io.gatehouse.domain.risk.LossPeriod;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.rest.http.WireNames;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * The risk of an account in base currency. Figures that need an FX rate nobody has quoted are null,
 * and so is what is measured by an equity of zero or less.
 */
@Serdeable.Serializable
public record RiskPortfolioBody(
        UUID accountId,
        TradingState tradingState,
        @Nullable BigDecimal equity,
        @Nullable Exposure exposure,
        @Nullable BigDecimal leverage,
        @Nullable Margin margin,
        @Nullable Share capitalAtRisk,
        @Nullable Greeks greeks,
        List<Period> lossPeriods,
        @Nullable Drawdown drawdown,
        @Nullable Map<String, Share> groups,
        Instant asOf) {

    private static final int RATIO_DIGITS = 8;

    /** Magnitudes at the marks, but for net, which is below zero when shorts prevail. */
    @Serdeable.Serializable
    public record Exposure(BigDecimal gross, BigDecimal net, BigDecimal buy, BigDecimal sell) {}

    /** What positions and working orders tie up, and what is left. */
    @Serdeable.Serializable
    public record Margin(BigDecimal used, BigDecimal reserved, BigDecimal free) {}

    /** An amount and what percent of equity that is. */
    @Serdeable.Serializable
    public record Share(BigDecimal amount, @Nullable BigDecimal percent) {}

    /** In money; what is linear has delta alone. Null while an option is held. */
    @Serdeable.Serializable
    public record Greeks(BigDecimal delta, BigDecimal gamma, BigDecimal theta, BigDecimal vega) {}

    /** {@code floor} is the equity at which the limit is reached. */
    @Serdeable.Serializable
    public record Period(
            String period,
            Instant startedAt,
            Instant endsAt,
            LossBasis basis,
            BigDecimal baseline,
            BigDecimal netDeposits,
            @Nullable BigDecimal loss,
            @Nullable BigDecimal limit,
            @Nullable BigDecimal floor,
            BreakerLevel level) {}

    /** {@code floor} is the equity at which the limit is reached. */
    @Serdeable.Serializable
    public record Drawdown(
            DrawdownMode mode,
            BigDecimal fall,
            @Nullable BigDecimal percent,
            BigDecimal limitPercent,
            BigDecimal floor,
            BreakerLevel level) {}

    static RiskPortfolioBody from(RiskPortfolio portfolio) {
        Optional<Figures> figures = portfolio.figures();
        return new RiskPortfolioBody(
                portfolio.account().value(),
                portfolio.tradingState(),
                of(figures, one -> one.worth().equity()),
                of(figures, RiskPortfolioBody::exposure),
                of(figures, one -> per(one.longs().add(one.shorts()), one.worth().equity())),
                of(figures, one -> margin(one.worth())),
                of(figures, one -> share(one.capitalAtRisk(), one)),
                figures.flatMap(Figures::delta).map(RiskPortfolioBody::greeks).orElse(null),
                Arrays.stream(LossSpan.values()).map(span -> period(span, portfolio)).toList(),
                figures.flatMap(Figures::drawdown)
                        .map(limit -> drawdown(portfolio, limit))
                        .orElse(null),
                of(figures, RiskPortfolioBody::groups),
                portfolio.asOf());
    }

    private static <T> @Nullable T of(
            Optional<Figures> figures, Function<Figures, @Nullable T> figure) {
        return figures.isPresent() ? figure.apply(figures.get()) : null;
    }

    private static Exposure exposure(Figures figures) {
        BigDecimal longs = figures.longs();
        BigDecimal shorts = figures.shorts();
        return new Exposure(longs.add(shorts), longs.subtract(shorts), longs, shorts);
    }

    private static Margin margin(AccountWorth worth) {
        return new Margin(worth.marginUsed(), worth.marginReserved(), worth.freeMargin());
    }

    private static Greeks greeks(BigDecimal delta) {
        return new Greeks(delta, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static Map<String, Share> groups(Figures figures) {
        Map<String, Share> groups = new TreeMap<>();
        figures.groups().forEach((name, amount) -> groups.put(name, share(amount, figures)));
        return groups;
    }

    private static Period period(LossSpan span, RiskPortfolio portfolio) {
        LossPeriod period = portfolio.risk().period(span);
        LossBasis basis = portfolio.rules().basis();
        Optional<BigDecimal> equity = portfolio.figures().map(one -> one.worth().equity());
        Optional<LossLimit> limit =
                portfolio.figures().flatMap(one -> Optional.ofNullable(one.losses().get(span)));
        return new Period(
                WireNames.of(span),
                period.startedAt(),
                period.endsAt(),
                basis,
                period.baseline(basis),
                period.netDeposits(),
                equity.map(now -> period.loss(basis, now)).orElse(null),
                limit.map(LossLimit::limit).orElse(null),
                limit.map(LossLimit::floor).orElse(null),
                period.level());
    }

    private static Drawdown drawdown(RiskPortfolio portfolio, DrawdownLimit limit) {
        return new Drawdown(
                portfolio.rules().drawdownMode(),
                limit.fall(),
                limit.whole().signum() > 0 ? Decimals.asPercent(limit.fall(), limit.whole()) : null,
                limit.percent(),
                limit.floor(),
                portfolio.risk().drawdown());
    }

    private static Share share(BigDecimal amount, Figures figures) {
        BigDecimal equity = figures.worth().equity();
        return new Share(amount, equity.signum() > 0 ? Decimals.asPercent(amount, equity) : null);
    }

    private static @Nullable BigDecimal per(BigDecimal amount, BigDecimal equity) {
        return equity.signum() > 0
                ? amount.divide(equity, RATIO_DIGITS, RoundingMode.HALF_EVEN)
                : null;
    }
}
