package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.BrokerTicket;

import java.util.Optional;

/** Tickets for tests, opened at 1.10 unless a price is given. */
public final class TicketsAtBroker {
    private TicketsAtBroker() {}

    public static BrokerTicket bought(String lots, String stop) {
        return ticket(Side.BUY, lots, "1.10", Optional.of(Price.of(stop)));
    }

    public static BrokerTicket sold(String lots, String stop) {
        return ticket(Side.SELL, lots, "1.10", Optional.of(Price.of(stop)));
    }

    /** Bought at a price, without a stop. */
    public static BrokerTicket bare(String lots, String price) {
        return ticket(Side.BUY, lots, price, Optional.empty());
    }

    private static BrokerTicket ticket(Side side, String lots, String price, Optional<Price> stop) {
        return new BrokerTicket("9001", side, Quantity.of(lots), Price.of(price), stop);
    }
}
