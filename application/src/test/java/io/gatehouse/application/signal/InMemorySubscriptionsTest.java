package io.gatehouse.application.signal;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.application.port.Transactions;

class InMemorySubscriptionsTest extends SubscriptionStoreContract {
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final Transactions transactions = new InMemoryTransactions(subscriptions);

    @Override
    protected SubscriptionStore subscriptions() {
        return subscriptions;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
