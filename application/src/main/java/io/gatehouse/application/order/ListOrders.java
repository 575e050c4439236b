package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;

import java.util.List;
import java.util.Optional;

/** Lists an account's orders, newest first. */
public final class ListOrders {
    private final AccountAccess access;
    private final OrderStore orders;

    public ListOrders(AccountAccess access, OrderStore orders) {
        this.access = access;
        this.orders = orders;
    }

    /** Which orders; {@code before} is the last one of the page before. */
    public record Query(OrderStore.Filter filter, Optional<OrderId> before, int limit) {
        private OrderStore.Query of(AccountId account) {
            return new OrderStore.Query(account, filter, before, limit);
        }
    }

    public Outcome<List<Order>> list(Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> orders.page(query.of(id)));
    }
}
