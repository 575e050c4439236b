package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.PlatformUse;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Verdict;

import java.util.Optional;

/** Positions of all accounts of the mode, those counted that a working order may open. */
public final class PlatformPositions implements RiskRule {
    @Override
    public String check() {
        return "platform_positions";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<PlatformUse> use = order.view().platform();
        return use.flatMap(PlatformUse::positions)
                .map(
                        room ->
                                PlatformVerdict.of(
                                        room,
                                        use.get().newPositions(order.lineAfter()),
                                        Unit.COUNT,
                                        "its open positions"))
                .orElse(Verdict.NOT_JUDGED);
    }
}
