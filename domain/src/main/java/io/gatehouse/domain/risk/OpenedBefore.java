package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.LossAtStop;

import java.math.BigDecimal;

/**
 * What an order has opened before its change, as far as it is still held: a part of the same order
 * and of its limits. In base currency, at the price of its fills.
 */
public record OpenedBefore(BigDecimal quantity, BigDecimal notional, BigDecimal lossAtStop) {
    static final OpenedBefore NOTHING =
            new OpenedBefore(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static OpenedBefore of(FilledPart filled, OrderTicket ticket, Holding traded) {
        Quantity held = heldTowards(ticket.side(), traded);
        Quantity opened = filled.quantity().min(held);
        return new OpenedBefore(
                opened.value(),
                Decimals.converted(
                        opened.value().multiply(filled.averagePrice().value()),
                        traded.unitFactor()),
                LossAtStop.of(
                        traded,
                        ticket.side(),
                        opened,
                        filled.averagePrice(),
                        ticket.protection().stopLoss()));
    }

    /** Nothing where the order closes. */
    private static Quantity heldTowards(Side side, Holding traded) {
        Quantity held = traded.position().quantity();
        return held.isZero() || side.opposes(held) ? Quantity.ZERO : held.magnitude();
    }
}
