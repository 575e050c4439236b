package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.Usage;

import java.math.BigDecimal;
import java.util.List;

/** The order's instrument together with others that share a limit with it, base currency. */
final class Related {
    private Related() {}

    /** Worst-case committed capital. */
    static Usage committed(Judgement order, List<ExposureLine> others) {
        Usage usage = order.committed();
        for (ExposureLine other : others) {
            BigDecimal used = other.usedCommitted();
            usage = usage.plus(used, other.worstCommitted().subtract(used));
        }
        return usage;
    }

    /** Worst-case notional at the marks. */
    static Usage notional(Judgement order, List<ExposureLine> others) {
        Usage usage = order.instrumentNotional();
        for (ExposureLine other : others) {
            BigDecimal used = other.usedNotional();
            usage = usage.plus(used, other.worstNotional().subtract(used));
        }
        return usage;
    }
}
