package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.DrawdownLimit;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Fall from the peak that the profile's drawdown mode names. Reaching the limit denies openings;
 * once latched, until a person resets it.
 */
public final class MaxDrawdown implements RiskRule {
    public static final String CHECK = "max_drawdown";

    @Override
    public String check() {
        return CHECK;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<DrawdownLimit> limit = order.drawdownLimit();
        return limit.isPresent() ? judge(order, limit.get()) : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, DrawdownLimit limit) {
        Usage usage = new Usage(limit.fall(), BigDecimal.ZERO, limit.fall());
        Figures figures =
                Figures.measuredBy(
                        limit.whole(), Scope.ACCOUNT, Unit.PERCENT, limit.percent(), usage);
        boolean latched = order.view().standing().risk().drawdown() == BreakerLevel.CRITICAL;
        return latched || limit.isReached()
                ? new Verdict.Breached(
                        Optional.of(figures),
                        Scope.ACCOUNT,
                        "The drawdown limit of "
                                + Decimals.text(limit.percent())
                                + " % was reached.")
                : new Verdict.Passed(Optional.of(figures));
    }
}
