package io.gatehouse.domain.risk;

import io.gatehouse.domain.order.OrderTicket;

/** A ticket as a receipt has it; what is false or absent is left out. */
final class TicketJson {
    private TicketJson() {}

    static void write(CanonicalJson json, OrderTicket ticket) {
        json.beginObject().text("instrument", ticket.instrument().value());
        json.text("limit", ticket.price()).text("origin", ticket.origin().name());
        json.decimal("quantity", ticket.quantity().value());
        json.mark("reduce_only", ticket.reduceOnly()).mark("resize", ticket.allowResize());
        json.decimal("risk", ticket.riskAmount());
        json.text("side", ticket.side().name())
                .text("stop", ticket.stopPrice())
                .text("stop_loss", ticket.protection().stopLoss())
                .text("target", ticket.protection().targetPrice())
                .text("tif", ticket.timeInForce().name())
                .text("type", ticket.type().name())
                .endObject();
    }
}
