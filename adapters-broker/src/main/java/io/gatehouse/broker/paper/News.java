package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.domain.order.OrderIdentity;

/** Hears every fact of the paper market in the order in which it happens. */
interface News {
    void tell(OrderIdentity about, BrokerEvent event);

    /** The order is over: nothing more happens to it. */
    void ended(OrderIdentity about);
}
