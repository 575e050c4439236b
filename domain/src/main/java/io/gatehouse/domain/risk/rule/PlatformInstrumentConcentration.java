package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.PlatformRoom;
import io.gatehouse.domain.risk.PlatformUse;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Verdict;

import java.util.Optional;

/**
 * Worst-case notional of one instrument on all accounts of the mode, in the platform's currency.
 */
public final class PlatformInstrumentConcentration implements RiskRule {
    private static final String WHAT = "its exposure to one instrument";

    @Override
    public String check() {
        return "platform_instrument_concentration";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<PlatformUse> use = order.view().platform();
        return use.flatMap(PlatformUse::instrument)
                .map(room -> judge(order, use.get(), room))
                .orElse(Verdict.NOT_JUDGED);
    }

    private static Verdict judge(Judgement order, PlatformUse use, PlatformRoom room) {
        if (!use.missingRates().isEmpty()) {
            return PlatformVerdict.unknown(use, WHAT);
        }
        return use.growth(order.lineAfter())
                .map(growth -> PlatformVerdict.of(room, growth, Unit.MONEY, WHAT))
                .orElseGet(PlatformVerdict::withoutRate);
    }
}
