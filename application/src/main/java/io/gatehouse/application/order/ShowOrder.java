package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
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
        return switch (access.toRead(actor, account)) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AccountId>(AccountId id) ->
                    orders.find(id, List.of(order)).stream()
                            .findFirst()
                            .map(Outcome::done)
                            .orElseGet(() -> Outcome.refused(new Refusal.NotFound("order")));
        };
    }
}
