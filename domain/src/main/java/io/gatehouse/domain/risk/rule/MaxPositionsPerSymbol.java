package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/** Instruments on one underlying with a position or a working order that opens one. */
public final class MaxPositionsPerSymbol implements RiskRule {
    @Override
    public String check() {
        return "max_positions_per_symbol";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_POSITIONS_PER_SYMBOL);
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), "Positions on the underlying")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        ExposureLine own = order.lineBefore();
        int held = own.isHeld() ? 1 : 0;
        int open = own.isOpen() ? 1 : 0;
        for (ExposureLine peer : order.peers()) {
            held += peer.isHeld() ? 1 : 0;
            open++;
        }
        int another = !own.isOpen() && order.lineAfter().isOpen() ? 1 : 0;
        Usage usage =
                new Usage(
                        BigDecimal.valueOf(held),
                        BigDecimal.valueOf((long) open - held),
                        BigDecimal.valueOf((long) open + another));
        return Figures.of(Scope.INSTRUMENT, Unit.COUNT, limit, usage);
    }
}
