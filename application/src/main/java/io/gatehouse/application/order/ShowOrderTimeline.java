package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;

import java.util.List;
import java.util.Optional;

/** Shows everything that happened to an order, oldest first. */
public final class ShowOrderTimeline {
    private final AccountAccess access;
    private final OrderStore orders;

    public ShowOrderTimeline(AccountAccess access, OrderStore orders) {
        this.access = access;
        this.orders = orders;
    }

    public Outcome<List<OrderEvent>> show(Actor actor, Optional<AccountId> account, OrderId order) {
        return access.toRead(actor, account).then(id -> events(id, order));
    }

    /** Every order has at least the event of its acceptance or denial. */
    private Outcome<List<OrderEvent>> events(AccountId account, OrderId order) {
        List<OrderEvent> events = orders.events(account, order);
        return events.isEmpty()
                ? Outcome.refused(new Refusal.NotFound("order"))
                : Outcome.done(events);
    }
}
