package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.Usage;

import java.math.BigDecimal;
import java.util.function.Predicate;

/** The order's instrument together with the others that a limit is shared by, base currency. */
final class Related {
    private Related() {}

    /** Worst-case committed capital; {@code shares} picks the other instruments. */
    static Usage committed(Judgement order, Predicate<Instrument> shares) {
        Usage usage = order.committed();
        for (ExposureLine other : order.exposures().lines()) {
            if (isAnother(order, other) && shares.test(other.holding().instrument())) {
                BigDecimal used = other.usedCommitted();
                usage = usage.plus(used, other.worstCommitted().subtract(used));
            }
        }
        return usage;
    }

    /** Worst-case notional at the marks; {@code shares} picks the other instruments. */
    static Usage notional(Judgement order, Predicate<Instrument> shares) {
        Usage usage = order.instrumentNotional();
        for (ExposureLine other : order.exposures().lines()) {
            if (isAnother(order, other) && shares.test(other.holding().instrument())) {
                BigDecimal used = other.usedNotional();
                usage = usage.plus(used, other.worstNotional().subtract(used));
            }
        }
        return usage;
    }

    private static boolean isAnother(Judgement order, ExposureLine line) {
        return line.isOpen() && !line.symbol().equals(order.lineBefore().symbol());
    }
}
