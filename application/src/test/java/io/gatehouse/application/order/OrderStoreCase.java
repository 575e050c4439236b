package io.gatehouse.application.order;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.order;

import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.application.port.OrderStore.OwnedEvent;
import io.gatehouse.application.port.OrderStore.Stored;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Orders of an account, inserted and read again; another account has orders beside it. */
abstract class OrderStoreCase {
    final AccountId account = accountId();
    final AccountId other = accountId();

    protected abstract OrderStore orders();

    protected abstract Transactions transactions();

    List<Intent> pending(Instant olderThan) {
        return orders().pendingIntents(BrokerId.PAPER, olderThan).stream()
                .filter(intent -> intent.account().equals(account))
                .toList();
    }

    void inserted(Order... all) {
        List<Stored> stored =
                Arrays.stream(all).map(order -> new Stored(order, hashOf(order))).toList();
        transactions().run(() -> orders().insert(stored));
    }

    static String hashOf(Order order) {
        return "hash of " + order.identity().clientOrderId();
    }

    static Intent intent(Order order, Intent.Kind kind, Instant at) {
        return new Intent(order.accountId(), order.id(), BrokerId.PAPER, kind, at);
    }

    static OwnedEvent event(Order order, long sequence) {
        return new OwnedEvent(
                order.accountId(),
                new OrderEvent(
                        order.id(), sequence, "accepted", OrderStatus.NEW, NINE, "0.5 \"BTC\""));
    }

    BrokerId brokerOfThisCase() {
        return new BrokerId("b" + Long.toHexString(account.value().getLeastSignificantBits()));
    }

    static Order withTicket(OrderTicket ticket, Order order) {
        return Specimens.order(order.identity(), ticket, order.status(), order.createdAt());
    }
}
