package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.PlatformRoom;
import io.gatehouse.domain.risk.PlatformUse;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Verdict;

import java.util.Optional;

/** Worst-case notional of all accounts of the mode together, in the platform's currency. */
public final class PlatformExposure implements RiskRule {
    private static final String WHAT = "its exposure";

    @Override
    public String check() {
        return "platform_exposure";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<PlatformUse> use = order.view().platform();
        return use.flatMap(PlatformUse::exposure)
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
