package io.gatehouse.domain.sizing;

import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;

/** Always the same quantity (more than zero), in whole lot steps, whatever the account is worth. */
public record FixedQuantity(Quantity quantity) implements SizingMethod {
    public FixedQuantity {
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("quantity is more than zero: " + quantity);
        }
    }

    @Override
    public Proposal propose(PlannedEntry entry, BigDecimal equity) {
        Quantity step = entry.spec().lotStep();
        Quantity whole = quantity.floorTo(step);
        return whole.equals(quantity)
                ? Proposal.of(quantity)
                : Proposal.capped(
                        whole, "lot_step", quantity + " is no multiple of the lot step " + step);
    }

    @Override
    public boolean needsStop() {
        return false;
    }
}
