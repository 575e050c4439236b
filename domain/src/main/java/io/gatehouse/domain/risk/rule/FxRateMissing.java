package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/**
 * A currency without a rate to the base currency: of the instrument, of cash, or of another
 * instrument that is held or about to be. A missing rate is never 1.
 */
public final class FxRateMissing implements RiskRule {
    public static final String CHECK = "fx_rate_missing";

    @Override
    public String check() {
        return CHECK;
    }

    @Override
    public Verdict judge(Judgement order) {
        if (order.traded().fxToBase().isEmpty()) {
            return missing(order.spec().currency());
        }
        for (CurrencyCode currency : order.valuation().missingRates()) {
            return missing(currency);
        }
        for (ExposureLine line : order.exposures().lines()) {
            if (line.isOpen() && line.holding().fxToBase().isEmpty()) {
                return missing(line.holding().instrument().spec().currency());
            }
        }
        return Verdict.PASSED;
    }

    private static Verdict missing(CurrencyCode currency) {
        return Verdict.breached(
                Scope.ACCOUNT, "There is no rate of " + currency + " to the base currency.");
    }
}
