package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/**
 * Openings of linear instruments carry a stop; that it lies on the loss side is judged as a price.
 */
public final class StopLossRequired implements RiskRule {
    @Override
    public String check() {
        return "stop_loss_required";
    }

    @Override
    public Verdict judge(Judgement order) {
        if (!order.profile().isOn(RiskSwitch.STOP_LOSS_REQUIRED) || isOption(order)) {
            return Verdict.NOT_JUDGED;
        }
        return order.ticket().protection().stopLoss().isPresent()
                ? Verdict.PASSED
                : Verdict.breached(Scope.ACCOUNT, "An opening order needs a stop_loss.");
    }

    /** What an option loses at most is limited by its premium or its structure. */
    private static boolean isOption(Judgement order) {
        return order.instrument().assetClass() == AssetClass.OPTION;
    }
}
