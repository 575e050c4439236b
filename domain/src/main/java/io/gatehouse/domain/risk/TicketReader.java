package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

/** Reads what {@link TicketJson} writes. */
final class TicketReader {
    private TicketReader() {}

    static OrderTicket ticket(JsonMembers ticket) {
        return new OrderTicket(
                new Symbol(ticket.text("instrument")),
                ticket.one("side", Side.class),
                ticket.one("type", OrderType.class),
                ticket.quantity("quantity"),
                ticket.price("limit"),
                ticket.price("stop"),
                ticket.one("tif", TimeInForce.class),
                new Protection(ticket.price("stop_loss"), ticket.price("target")),
                ticket.mark("reduce_only"),
                ticket.mark("resize"),
                ticket.one("origin", OrderOrigin.class),
                ticket.find("risk", JsonValue::decimal));
    }
}
