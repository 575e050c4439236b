package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The protection of a part of a position before and after it is moved, seen from the average entry.
 * A stop that secures a gain has no distance: nothing of the entry is risked any more.
 */
public record StopMove(Price entry, Side direction, Protection before, Protection after) {

    /** How far the stop lies from the entry, percent of the entry, where the profile limits it. */
    Verdict distance(RiskProfile profile) {
        Optional<BigDecimal> most = profile.limit(RiskLimit.MAX_STOP_DISTANCE_PERCENT);
        if (before.stopLoss().isEmpty()
                || (most.isEmpty()
                        && profile.limit(RiskLimit.MIN_STOP_DISTANCE_PERCENT).isEmpty())) {
            return Verdict.NOT_JUDGED;
        }
        if (after.stopLoss().isEmpty()) {
            return Verdict.breached(
                    Scope.ACCOUNT, "The distance of the stop is limited; keep a stop_loss.");
        }
        return most.map(this::distance).orElse(Verdict.NOT_JUDGED);
    }

    private Verdict distance(BigDecimal most) {
        Usage usage = new Usage(risked(before), BigDecimal.ZERO, risked(after));
        return Verdict.of(
                Figures.measuredBy(entry.value(), Scope.ACCOUNT, Unit.PERCENT, most, usage),
                "Stop distance");
    }

    /** Whether there is no stop any more. */
    boolean dropsStop() {
        return before.stopLoss().isPresent() && after.stopLoss().isEmpty();
    }

    /** Distance of the target over that of the stop, at least so much or no less than before. */
    Verdict rewardRisk(BigDecimal least) {
        if (isWhole(before) && isWhole(after) && !isLessThanBefore()) {
            return Verdict.NOT_JUDGED;
        }
        if (!isWhole(after)) {
            return Verdict.breached(
                    Scope.ACCOUNT,
                    "Reward over risk is limited; keep a stop_loss and a target_price.");
        }
        Figures figures =
                Figures.measuredBy(
                        risked(after),
                        Scope.ACCOUNT,
                        Unit.RATIO,
                        least,
                        Usage.ofOrder(gained(after)));
        return Verdict.atLeast(figures, "Reward over risk");
    }

    /** Multiplied crosswise, as either stop may have no distance. */
    private boolean isLessThanBefore() {
        BigDecimal then = gained(before).multiply(risked(after));
        return gained(after).multiply(risked(before)).compareTo(then) < 0;
    }

    private static boolean isWhole(Protection protection) {
        return protection.stopLoss().isPresent() && protection.targetPrice().isPresent();
    }

    private BigDecimal risked(Protection protection) {
        return beyond(protection.stopLoss(), direction.opposite());
    }

    private BigDecimal gained(Protection protection) {
        return beyond(protection.targetPrice(), direction);
    }

    /** How far a level lies from the entry towards where that side gains; at least zero. */
    private BigDecimal beyond(Optional<Price> level, Side side) {
        return level.map(price -> price.minus(entry))
                .map(move -> side == Side.BUY ? move : move.negate())
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO);
    }
}
