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

/** Shows one order of an account, working or final. */
public final class ShowOrder {
    private final AccountAccess access;
    private final OrderStore orders;

    public ShowOrder(AccountAccess access, OrderStore orders) {
        this.access = access;
        this.orders = orders;
    }

    public Outcome<Order> show(Actor actor, Optional<AccountId> account, OrderId order) {
        return access.toRead(actor, account)
                .then(
                        id ->
                                Outcome.found(
                                        orders.find(id, List.of(order)).stream().findFirst(),
                                        "order"));
    }
}
