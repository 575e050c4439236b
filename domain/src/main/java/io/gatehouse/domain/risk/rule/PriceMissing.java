package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/**
 * No quote of the instrument, no price on the order's side of the market, or none of another
 * instrument that is held or about to be: exposure and equity cannot be known.
 */
public final class PriceMissing implements RiskRule {
    @Override
    public String check() {
        return "price_missing";
    }

    @Override
    public Verdict judge(Judgement order) {
        if (order.traded().quote().isEmpty() || order.expectedPrice().isEmpty()) {
            return missing(order.instrument().symbol());
        }
        for (ExposureLine line : order.exposures().lines()) {
            if (line.isOpen() && line.holding().quote().isEmpty()) {
                return missing(line.holding().symbol());
            }
        }
        return Verdict.PASSED;
    }

    private static Verdict missing(Symbol symbol) {
        return Verdict.breached(Scope.INSTRUMENT, "There is no price of " + symbol + ".");
    }
}
