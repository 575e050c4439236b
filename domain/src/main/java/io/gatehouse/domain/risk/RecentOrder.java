package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;

import java.time.Instant;
import java.util.Optional;

/** What a duplicate is recognised by, of an order that came without a name of its own. */
public record RecentOrder(
        Symbol instrument,
        Side side,
        OrderType type,
        Quantity quantity,
        Optional<Price> price,
        Optional<Price> stopPrice,
        Instant at) {

    public static RecentOrder of(OrderTicket ticket, Instant at) {
        return new RecentOrder(
                ticket.instrument(),
                ticket.side(),
                ticket.type(),
                ticket.quantity(),
                ticket.price(),
                ticket.stopPrice(),
                at);
    }

    /** Whether the ticket asks for the same again. */
    public boolean isTwinOf(OrderTicket ticket) {
        return instrument.equals(ticket.instrument())
                && side == ticket.side()
                && type == ticket.type()
                && quantity.equals(ticket.quantity())
                && price.equals(ticket.price())
                && stopPrice.equals(ticket.stopPrice());
    }
}
