package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.LossPeriod;
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
 * Loss of the risk day against its baseline plus the loss at stop of all working openings and of
 * this order. Reaching the limit latches until the day ends. Of the money and the percent form the
 * tighter binds.
 */
public final class MaxDailyLoss implements RiskRule {
    @Override
    public String check() {
        return "max_daily_loss";
    }

    @Override
    public Verdict judge(Judgement order) {
        LossPeriod day = order.view().standing().day();
        return limit(order.profile(), day)
                .map(limit -> judge(order, day, limit))
                .orElse(Verdict.NOT_JUDGED);
    }

    /** The day's limit in base currency; empty when both forms are off. */
    public static Optional<BigDecimal> limit(RiskProfile profile, LossPeriod day) {
        Optional<BigDecimal> money = profile.limit(RiskLimit.MAX_DAILY_LOSS);
        Optional<BigDecimal> percent =
                profile.limit(RiskLimit.MAX_DAILY_LOSS_PERCENT)
                        .map(
                                value ->
                                        Decimals.percentOf(
                                                value, day.baseline().max(BigDecimal.ZERO)));
        return money.map(value -> percent.map(value::min).orElse(value)).or(() -> percent);
    }

    private static Verdict judge(Judgement order, LossPeriod day, BigDecimal limit) {
        BigDecimal used = day.loss(order.equity());
        BigDecimal reserved = order.exposures().pendingLossAtStop();
        BigDecimal projected = used.add(reserved).add(order.lossAtStop());
        Figures figures =
                Figures.of(Scope.ACCOUNT, Unit.MONEY, limit, new Usage(used, reserved, projected));
        if (day.latched() || used.compareTo(limit) >= 0) {
            String message =
                    "The daily loss limit of "
                            + Decimals.text(limit)
                            + " was reached; openings wait until "
                            + day.endsAt()
                            + ".";
            return new Verdict.Breached(Optional.of(figures), Scope.ACCOUNT, message);
        }
        // Losses are signed, so the magnitude test of other limits does not apply: a gain is room.
        return projected.compareTo(limit) > 0 && order.lossAtStop().signum() > 0
                ? new Verdict.Breached(
                        Optional.of(figures),
                        Scope.ACCOUNT,
                        "Daily loss "
                                + Decimals.text(projected)
                                + " at the stops exceeds limit "
                                + Decimals.text(limit)
                                + ".")
                : new Verdict.Passed(Optional.of(figures));
    }
}
