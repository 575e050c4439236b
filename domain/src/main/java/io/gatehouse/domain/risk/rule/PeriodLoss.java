package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.LossLimit;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Loss of a period against its basis plus the loss at stop of all working openings and of this
 * order. Reaching the limit latches until the period ends.
 */
final class PeriodLoss {
    private PeriodLoss() {}

    static Verdict judge(Judgement order, LossSpan span) {
        Optional<LossLimit> limit = order.lossLimit(span);
        return limit.isPresent() ? judge(order, limit.get()) : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, LossLimit loss) {
        BigDecimal pending = order.exposures().pendingLossAtStop();
        BigDecimal projected = loss.used().add(order.lossOfOpenings());
        if (loss.isReached()) {
            return breached(figures(loss, pending, projected), reached(loss));
        }
        // Losses are signed, so the magnitude test of other limits does not apply: a gain is room.
        if (projected.compareTo(loss.limit()) <= 0 || order.addedLoss().signum() == 0) {
            return new Verdict.Passed(Optional.of(figures(loss, pending, projected)));
        }
        BigDecimal standing = order.replacedLoss();
        Figures figures = figures(loss, pending.add(standing), projected);
        return order.addedLoss().compareTo(standing) > 0
                ? breached(figures, exceeded(loss, projected))
                : new Verdict.Passed(Optional.of(figures));
    }

    private static Figures figures(LossLimit loss, BigDecimal reserved, BigDecimal projected) {
        return Figures.of(
                Scope.ACCOUNT,
                Unit.MONEY,
                loss.limit(),
                new Usage(loss.used(), reserved, projected));
    }

    private static Verdict breached(Figures figures, String message) {
        return new Verdict.Breached(Optional.of(figures), Scope.ACCOUNT, message);
    }

    private static String reached(LossLimit loss) {
        return "The "
                + loss.span().word()
                + " loss limit of "
                + Decimals.text(loss.limit())
                + " was reached; openings wait until "
                + loss.period().endsAt()
                + ".";
    }

    private static String exceeded(LossLimit loss, BigDecimal projected) {
        String word = loss.span().word();
        return Character.toUpperCase(word.charAt(0))
                + word.substring(1)
                + " loss "
                + Decimals.text(projected)
                + " at the stops exceeds limit "
                + Decimals.text(loss.limit())
                + ".";
    }
}
