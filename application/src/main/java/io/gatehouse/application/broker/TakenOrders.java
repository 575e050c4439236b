package io.gatehouse.application.broker;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.BrokerCapabilities;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.order.OrderTicket;

import java.util.Optional;

/** Which orders a broker takes at all; what it does not is never turned into something else. */
public final class TakenOrders {
    private TakenOrders() {}

    public static Optional<Refusal> objection(
            BrokerGateway broker, OrderTicket ticket, Instrument instrument) {
        BrokerCapabilities can = broker.capabilities();
        if (!can.orderTypes().contains(ticket.type())) {
            return refused(
                    "order_type",
                    "The broker %s takes no %s orders.".formatted(broker.id(), ticket.type()));
        }
        if (!can.timesInForce().contains(ticket.timeInForce())) {
            return refused(
                    "time_in_force",
                    "The broker %s takes no %s orders."
                            .formatted(broker.id(), ticket.timeInForce()));
        }
        return can.assetClasses().contains(instrument.assetClass())
                ? Optional.empty()
                : refused(
                        "instrument",
                        "The broker %s does not trade %s."
                                .formatted(broker.id(), instrument.symbol()));
    }

    private static Optional<Refusal> refused(String field, String detail) {
        return Optional.of(new Refusal.NotSupported(field, detail));
    }
}
