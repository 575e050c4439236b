package io.gatehouse.rest.order;

import io.gatehouse.application.order.ListOrders;
import io.gatehouse.application.order.ShowOrder;
import io.gatehouse.application.order.ShowOrderTimeline;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.gatehouse.rest.http.Truths;
import io.gatehouse.rest.instrument.Symbols;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looking at orders, working or final. */
@Controller("/api/v1/orders")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderQueryController {
    private final ListOrders listOrders;
    private final ShowOrder showOrder;
    private final ShowOrderTimeline timeline;

    OrderQueryController(ListOrders listOrders, ShowOrder showOrder, ShowOrderTimeline timeline) {
        this.listOrders = listOrders;
        this.showOrder = showOrder;
        this.timeline = timeline;
    }

    /** The account's orders, newest first; working ones are those that can still fill. */
    @Get
    Page<OrderBody> list(
            @QueryValue @Nullable OrderStatus status,
            @QueryValue @Nullable String working,
            @QueryValue("client_order_id") @Nullable String clientOrderId,
            @QueryValue @Nullable String instrument,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        OrderStore.Filter filter =
                new OrderStore.Filter(
                        Optional.ofNullable(status).map(Set::of).orElseGet(Set::of),
                        Truths.of("working", working),
                        Optional.ofNullable(clientOrderId),
                        Symbols.inQuery(instrument),
                        window.from(),
                        window.to());
        ListOrders.Query query =
                new ListOrders.Query(
                        filter,
                        page.cursor().map(cursor -> new OrderId(cursor.uuid(0))),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listOrders.list(actor, account.explicit(), query)),
                OrderBody::from,
                order -> Cursor.of(order.id().value()));
    }

    /** One order. */
    @Get("/{id}")
    OrderBody show(@PathVariable UUID id, Actor actor, AccountChoice account) {
        return OrderBody.from(
                Refused.orValue(showOrder.show(actor, account.explicit(), new OrderId(id))));
    }

    /** Everything that happened to an order, oldest first. */
    @Get("/{id}/events")
    Page<OrderEventBody> events(
            @PathVariable UUID id, Actor actor, AccountChoice account, PageRequest page) {
        List<OrderEvent> all =
                Refused.orValue(timeline.show(actor, account.explicit(), new OrderId(id)));
        return Page.of(
                page,
                page.following(
                        all, last -> last.number(0), (event, last) -> event.sequence() > last),
                OrderEventBody::from,
                event -> Cursor.of(event.sequence()));
    }
}
