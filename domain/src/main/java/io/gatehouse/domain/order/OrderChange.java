package io.gatehouse.domain.order;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.util.Optional;

/** New total quantity and prices of a working order; what is absent stays as it is. */
public record OrderChange(
        Optional<Quantity> quantity, Optional<Price> price, Optional<Price> stopPrice) {
    /** The same change to another total quantity. */
    public OrderChange ofSize(Quantity total) {
        return new OrderChange(Optional.of(total), price, stopPrice);
    }

    /** The ticket with the change made. */
    public OrderTicket appliedTo(OrderTicket ticket) {
        return ticket.withQuantity(quantity.orElseGet(ticket::quantity))
                .withPrices(price.or(ticket::price), stopPrice.or(ticket::stopPrice));
    }

    /** Whether less of the same is wanted, which is to cancel a part. */
    public boolean onlyShrinks(OrderTicket ticket) {
        OrderTicket asked = appliedTo(ticket);
        return asked.quantity().compareTo(ticket.quantity()) < 0
                && asked.withQuantity(ticket.quantity()).equals(ticket);
    }
}
