package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/**
 * Lot step, least and most of the contract. An odd remainder may close together with an opening of
 * whole lots, and only the opening counts against the most: exits are sliced.
 */
public final class InvalidQuantity implements RiskRule {
    @Override
    public String check() {
        return "invalid_quantity";
    }

    @Override
    public Verdict judge(Judgement order) {
        ContractSpec spec = order.spec();
        Quantity quantity = order.ticket().quantity();
        Quantity opening = order.effect().opening();
        if (!spec.isOnLotStep(quantity) && !spec.isOnLotStep(opening)) {
            return invalid(quantity + " is not a multiple of the lot step " + spec.lotStep());
        }
        if (quantity.compareTo(spec.minQuantity()) < 0) {
            return invalid(quantity + " is below the least quantity " + spec.minQuantity());
        }
        return spec.maxQuantity()
                .filter(most -> opening.compareTo(most) > 0)
                .map(most -> invalid(opening + " exceeds limit " + most + " of one order"))
                .orElse(Verdict.PASSED);
    }

    private static Verdict invalid(String why) {
        return Verdict.breached(Scope.INSTRUMENT, "Quantity " + why + ".");
    }
}
