package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;

import java.util.Optional;

/** What a working order had filled when it was to be changed, and at what price on average. */
public record FilledPart(Quantity quantity, Price averagePrice) {
    /** Empty before the first fill. */
    public static Optional<FilledPart> of(Order order) {
        return order.averageFillPrice().map(price -> new FilledPart(order.filledQuantity(), price));
    }
}
