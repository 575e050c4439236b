package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The drawdown limit in force, base currency: how far equity fell from {@code top}, and the {@code
 * whole} that the percentage is of.
 */
public record DrawdownLimit(BigDecimal percent, BigDecimal whole, BigDecimal top, BigDecimal fall) {
    /** Empty when the limit is off. */
    public static Optional<DrawdownLimit> of(
            RiskProfile profile, RiskState risk, BigDecimal initialBalance, BigDecimal equity) {
        Optional<BigDecimal> percent = profile.limit(RiskLimit.MAX_DRAWDOWN_PERCENT);
        return percent.isPresent()
                ? Optional.of(of(percent.get(), profile, risk, initialBalance, equity))
                : Optional.empty();
    }

    private static DrawdownLimit of(
            BigDecimal percent,
            RiskProfile profile,
            RiskState risk,
            BigDecimal initialBalance,
            BigDecimal equity) {
        DrawdownMode mode = profile.lossRules().drawdownMode();
        if (mode == DrawdownMode.PEAK_NAV) {
            NavPeak peak = risk.navPeak();
            BigDecimal top = Decimals.asMoney(peak.peakEquity());
            return new DrawdownLimit(percent, top, top, peak.fallFrom(top, equity));
        }
        MoneyPeak peak = risk.moneyPeak();
        BigDecimal whole = initialBalance.signum() > 0 ? initialBalance : peak.paidIn();
        return new DrawdownLimit(
                percent, whole.max(BigDecimal.ZERO), peak.top(mode), peak.fall(mode, equity));
    }

    /** Whether two profiles have the same limit of the same mode. */
    static boolean isAlikeIn(RiskProfile one, RiskProfile other) {
        return one.limit(RiskLimit.MAX_DRAWDOWN_PERCENT)
                        .equals(other.limit(RiskLimit.MAX_DRAWDOWN_PERCENT))
                && one.lossRules().drawdownMode() == other.lossRules().drawdownMode();
    }

    /** The fall that reaches the limit, base currency. */
    public BigDecimal amount() {
        return Decimals.asMoney(Decimals.percentOf(percent, whole));
    }

    /** The equity at which the limit is reached. */
    public BigDecimal floor() {
        return top.subtract(amount());
    }

    /** Whether the fall is that great; without a whole there is no limit. */
    public boolean isReached() {
        return level() == BreakerLevel.CRITICAL;
    }

    /**
     * The level of this fall. Units are quotients: their last digits neither latch a limit nor hold
     * its latch back, as no money has them.
     */
    public BreakerLevel level() {
        return whole.signum() == 0 ? BreakerLevel.NONE : BreakerLevel.of(fall, amount());
    }
}
