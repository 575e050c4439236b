package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is held for an opening until it fills: the price that its capital is reckoned at, the
 * highest that it may open at, and in base currency its loss at its stop and its fees.
 */
record Reservation(Price committed, Price highest, BigDecimal lossAtStop, BigDecimal fees) {

    /** Of a part of a working order; while it is being moved, the worse of both places. */
    static Reservation of(MarkedHolding marked, WorkingOrder order, BigDecimal quantity) {
        Reservation held = at(marked, order, quantity);
        Optional<WorkingOrder> unmoved = order.unmoved();
        return unmoved.isPresent() ? held.max(at(marked, unmoved.get(), quantity)) : held;
    }

    private static Reservation at(MarkedHolding marked, WorkingOrder order, BigDecimal quantity) {
        Holding holding = marked.holding();
        AdversePrice price =
                AdversePrice.of(
                        holding, order.side(), order.type(), order.price(), order.stopPrice());
        Price entry = price.losing(order.stopLoss());
        BigDecimal move = LossAtStop.perUnit(holding, order.side(), entry, order.stopLoss());
        BigDecimal loss = marked.inBase(quantity.multiply(move));
        if (holding.fees().isFree()) {
            return new Reservation(price.committed(), price.highest(), loss, BigDecimal.ZERO);
        }
        ExecutionFees fees = new ExecutionFees(holding, new Quantity(quantity));
        return new Reservation(
                price.committed(),
                price.highest(),
                loss.add(fees.roundTrip(order.side(), entry, order.stopLoss())),
                fees.at(order.side(), price.committed()));
    }

    private Reservation max(Reservation other) {
        return new Reservation(
                committed.max(other.committed),
                highest.max(other.highest),
                lossAtStop.max(other.lossAtStop),
                fees.max(other.fees));
    }
}
