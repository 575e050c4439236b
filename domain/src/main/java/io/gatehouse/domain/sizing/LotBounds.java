package io.gatehouse.domain.sizing;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Quantity;

/** Holds a size to the least and the most that one order of a contract may have. */
public final class LotBounds {
    private LotBounds() {}

    /** At most the most; nothing below the least. */
    public static Proposal fit(ContractSpec spec, Proposal wanted) {
        Quantity quantity = wanted.quantity();
        if (quantity.compareTo(spec.minQuantity()) < 0) {
            return tooSmall(spec, wanted);
        }
        return spec.maxQuantity()
                .filter(most -> quantity.compareTo(most) > 0)
                .map(most -> tooLarge(quantity, most, spec.lotStep()))
                .orElse(wanted);
    }

    private static Proposal tooSmall(ContractSpec spec, Proposal wanted) {
        return wanted.quantity().isZero() && wanted.cap().isPresent()
                ? wanted
                : Proposal.none(
                        "min_quantity",
                        wanted.quantity()
                                + " is below the least quantity "
                                + spec.minQuantity()
                                + " of one order.");
    }

    private static Proposal tooLarge(Quantity quantity, Quantity most, Quantity step) {
        return Proposal.capped(
                most.floorTo(step),
                "max_quantity",
                quantity + " exceeds limit " + most + " of one order.");
    }
}
