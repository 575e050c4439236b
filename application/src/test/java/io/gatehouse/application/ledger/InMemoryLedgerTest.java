package io.gatehouse.application.ledger;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.Transactions;

class InMemoryLedgerTest extends LedgerContract {
    private final InMemoryLedger store = new InMemoryLedger();
    private final Transactions transactions = new InMemoryTransactions(store);

    @Override
    protected Ledger ledger() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
