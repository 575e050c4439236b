package io.gatehouse.application.order;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.Transactions;

class InMemoryOrderStoreTest extends OrderStoreContract {
    private final InMemoryOrderStore store = new InMemoryOrderStore();
    private final Transactions transactions = new InMemoryTransactions(store);

    @Override
    protected OrderStore orders() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
