package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Optional;

/** A loss limit in force and what of it is used at an equity; a gain is negative use. */
public record LossLimit(
        LossSpan span, LossPeriod period, BigDecimal limit, BigDecimal used, BigDecimal equity) {
    /** The limit of a period; empty when it is off. Of its two forms the tighter binds. */
    public static Optional<LossLimit> of(
            LossSpan span,
            RiskProfile profile,
            RiskState risk,
            BigDecimal initialBalance,
            BigDecimal equity) {
        Optional<BigDecimal> money = profile.limit(span.money());
        Optional<BigDecimal> percent = profile.limit(span.percent());
        if (money.isEmpty() && percent.isEmpty()) {
            return Optional.empty();
        }
        LossPeriod period = risk.period(span);
        LossBasis basis = profile.lossRules().basis();
        BigDecimal whole = basis.whole(period, initialBalance);
        BigDecimal limit = tighter(money, percent, whole);
        return Optional.of(new LossLimit(span, period, limit, period.loss(basis, equity), equity));
    }

    private static BigDecimal tighter(
            Optional<BigDecimal> money, Optional<BigDecimal> percent, BigDecimal whole) {
        if (percent.isEmpty()) {
            return money.orElseThrow();
        }
        BigDecimal share = Decimals.percentOf(percent.get(), whole);
        return money.isPresent() ? money.get().min(share) : share;
    }

    /** Whether the limit was reached in this period, now or before. */
    public boolean isReached() {
        return period.latched() || level() == BreakerLevel.CRITICAL;
    }

    /** The equity at which the limit is reached. */
    public BigDecimal floor() {
        return equity.add(used).subtract(limit);
    }

    /** The level that this use has. */
    public BreakerLevel level() {
        return BreakerLevel.of(used, limit);
    }
}
