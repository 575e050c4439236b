package io.gatehouse.domain.order;

import io.gatehouse.domain.money.Price;

import java.util.Optional;

/**
 * Stop and target of a position or an order, in the instrument's currency; either may be absent.
 */
public record Protection(Optional<Price> stopLoss, Optional<Price> targetPrice) {
    public static final Protection NONE = new Protection(Optional.empty(), Optional.empty());

    public boolean isNone() {
        return stopLoss.isEmpty() && targetPrice.isEmpty();
    }
}
