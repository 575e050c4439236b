package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.NavPeak;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Fall of the unitised NAV from the limit's peak. Reaching the limit denies openings; once latched,
 * until a person resets it.
 */
public final class MaxDrawdown implements RiskRule {
    @Override
    public String check() {
        return "max_drawdown";
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.limit(RiskLimit.MAX_DRAWDOWN_PERCENT)
                .map(limit -> judge(order, limit))
                .orElse(Verdict.NOT_JUDGED);
    }

    /** Whether the fall to this equity reaches the profile's limit; never when it is off. */
    public static boolean isReached(RiskProfile profile, NavPeak peak, BigDecimal equity) {
        return profile.limit(RiskLimit.MAX_DRAWDOWN_PERCENT)
                .filter(limit -> peak.hasFallenBy(limit, equity))
                .isPresent();
    }

    private static Verdict judge(Judgement order, BigDecimal limit) {
        NavPeak peak = order.view().standing().navPeak();
        BigDecimal fall = peak.fall(order.equity());
        Figures figures =
                Figures.measuredBy(
                        peak.peakEquity(),
                        Scope.ACCOUNT,
                        Unit.PERCENT,
                        limit,
                        new Usage(fall, BigDecimal.ZERO, fall));
        if (peak.latched() || fall.compareTo(figures.limit()) >= 0) {
            return new Verdict.Breached(
                    Optional.of(figures),
                    Scope.ACCOUNT,
                    "The drawdown limit of " + Decimals.text(limit) + " % was reached.");
        }
        return new Verdict.Passed(Optional.of(figures));
    }
}
