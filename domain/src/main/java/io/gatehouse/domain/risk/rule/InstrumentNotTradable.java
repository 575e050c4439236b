package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/** The catalogue no longer opens the instrument; exits still run. */
public final class InstrumentNotTradable implements RiskRule {
    @Override
    public String check() {
        return "instrument_not_tradable";
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.instrument().listing().tradable()
                ? Verdict.PASSED
                : Verdict.breached(
                        Scope.INSTRUMENT, order.instrument().symbol() + " is not tradable.");
    }
}
