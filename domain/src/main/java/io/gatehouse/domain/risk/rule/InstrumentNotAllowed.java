package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/** The profile's lists of allowed and denied instruments, by own or underlying symbol. */
public final class InstrumentNotAllowed implements RiskRule {
    @Override
    public String check() {
        return "instrument_not_allowed";
    }

    @Override
    public Verdict judge(Judgement order) {
        Instrument instrument = order.instrument();
        return order.profile().allows(instrument.symbol(), instrument.underlying())
                ? Verdict.PASSED
                : Verdict.breached(
                        Scope.INSTRUMENT,
                        "The risk profile does not allow " + instrument.symbol() + ".");
    }
}
