package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.portfolio.OvertakenOrder;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.function.Function;

/**
 * Limits of one order, asked also of working orders that would open more than they were let through
 * to open, should the judged one close before them.
 */
final class Overtaken {
    private Overtaken() {}

    /** What is said of the order itself, else of the first that it must not overtake. */
    static Verdict beside(
            Judgement order,
            Verdict own,
            String what,
            Function<OvertakenOrder, BigDecimal> measure,
            Function<BigDecimal, Figures> figures) {
        if (own.isBreach()) {
            return own;
        }
        for (OvertakenOrder other : order.overtaken()) {
            Verdict verdict =
                    Verdict.of(
                            figures.apply(measure.apply(other)),
                            what + ", should this one fill first, of order ",
                            other.id());
            if (verdict.isBreach()) {
                return verdict;
            }
        }
        return own;
    }
}
