package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/**
 * Lot step, least and most of the contract, of all that one order asks for: a broker takes it or
 * refuses it whole, so that what closes with too large an opening would not get out. What only
 * closes obeys none of them.
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
        if (!spec.isOnLotStep(quantity)) {
            return invalid(quantity + " is not a multiple of the lot step " + spec.lotStep());
        }
        if (quantity.compareTo(spec.minQuantity()) < 0) {
            return invalid(quantity + " is below the least quantity " + spec.minQuantity());
        }
        return spec.maxQuantity()
                .filter(most -> quantity.compareTo(most) > 0)
                .map(most -> invalid(quantity + " exceeds limit " + most + " of one order"))
                .orElse(Verdict.PASSED);
    }

    private static Verdict invalid(String why) {
        return Verdict.breached(Scope.INSTRUMENT, "Quantity " + why + ".");
    }
}
