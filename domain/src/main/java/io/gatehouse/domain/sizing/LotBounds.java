package io.gatehouse.domain.sizing;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Quantity;

/**
 * Holds a size to the least and the most that one order of a contract may have, and to what can be
 * written down: less than a million million.
 */
public final class LotBounds {
    private static final Quantity MOST = Quantity.of("999999999999");

    private LotBounds() {}

    /** At most the most; nothing below the least. */
    public static Proposal fit(ContractSpec spec, Proposal wanted) {
        Quantity quantity = wanted.quantity();
        if (quantity.compareTo(spec.minQuantity()) < 0) {
            return tooSmall(spec, wanted);
        }
        Quantity most = spec.maxQuantity().map(MOST::min).orElse(MOST);
        return quantity.compareTo(most) > 0 ? tooLarge(quantity, most, spec.lotStep()) : wanted;
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
