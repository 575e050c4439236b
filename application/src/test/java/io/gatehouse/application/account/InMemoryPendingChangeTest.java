package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Transactions;

class InMemoryPendingChangeTest extends PendingChangeContract {
    private final InMemoryAccountStore store = new InMemoryAccountStore();
    private final Transactions transactions = new InMemoryTransactions(store);

    @Override
    protected AccountStore accounts() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
