package io.gatehouse.application.position;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Transactions;

class InMemoryPositionStoreTest extends PositionStoreContract {
    private final InMemoryPositionStore store = new InMemoryPositionStore();
    private final Transactions transactions = new InMemoryTransactions(store);

    @Override
    protected PositionStore positions() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
