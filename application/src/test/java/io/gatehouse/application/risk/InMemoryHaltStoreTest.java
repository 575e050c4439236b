package io.gatehouse.application.risk;

import io.gatehouse.application.port.HaltStore;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Transactions;

class InMemoryHaltStoreTest extends HaltStoreContract {
    private final InMemoryHaltStore halts = new InMemoryHaltStore();
    private final Transactions transactions = new InMemoryTransactions(halts);

    @Override
    protected HaltStore halts() {
        return halts;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
