package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.portfolio.OvertakenOrder;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.Verdict;

import java.util.Optional;
import java.util.function.Function;

/**
 * Limits of one order, asked also of working orders that would open more than they were let through
 * to open, should the judged one close before them.
 */
final class Overtaken {
    private static final String IF_FIRST = ", should this one fill first, of order ";

    private Overtaken() {}

    /**
     * What is said of the order itself, else of the first that it must not overtake; no figures
     * where that has no such limit.
     */
    static Verdict beside(
            Judgement order,
            Verdict own,
            String what,
            Function<OvertakenOrder, Optional<Figures>> figures) {
        if (own.isBreach()) {
            return own;
        }
        for (OvertakenOrder other : order.overtaken()) {
            Verdict verdict =
                    figures.apply(other)
                            .map(one -> Verdict.of(one, what + IF_FIRST, other.id()))
                            .orElse(Verdict.NOT_JUDGED);
            if (verdict.isBreach()) {
                return verdict;
            }
        }
        return own;
    }
}
