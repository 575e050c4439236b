package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

import java.util.List;

/**
 * No quote of the instrument, no price on the order's side of the market, or none of something else
 * that is held or about to be: exposure and equity cannot be known. A broker may hold what the
 * catalogue does not have.
 */
public final class PriceMissing implements RiskRule {
    public static final String CHECK = "price_missing";

    @Override
    public String check() {
        return CHECK;
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
        return unlisted(order.view().unlisted());
    }

    private static Verdict unlisted(List<String> symbols) {
        return symbols.isEmpty()
                ? Verdict.PASSED
                : Verdict.breached(
                        Scope.ACCOUNT,
                        "There is no price of "
                                + symbols.getFirst()
                                + ": the broker holds it, but the catalogue does not have it.");
    }

    private static Verdict missing(Symbol symbol) {
        return Verdict.breached(Scope.INSTRUMENT, "There is no price of " + symbol + ".");
    }
}
