package io.gatehouse.persistence.signal;

import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.signal.SubscriptionStoreContract;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcSubscriptionsIT extends SubscriptionStoreContract {
    private final SubscriptionStore subscriptions;
    private final Transactions transactions;

    JdbcSubscriptionsIT(SubscriptionStore subscriptions, Transactions transactions) {
        this.subscriptions = subscriptions;
        this.transactions = transactions;
    }

    @Override
    protected SubscriptionStore subscriptions() {
        return subscriptions;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
