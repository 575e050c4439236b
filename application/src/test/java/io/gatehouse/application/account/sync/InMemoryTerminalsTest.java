package io.gatehouse.application.account.sync;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;

class InMemoryTerminalsTest extends TerminalsContract {
    private final InMemoryTerminals terminals = new InMemoryTerminals();
    private final InMemoryTransactions transactions = new InMemoryTransactions(terminals);

    @Override
    protected Terminals terminals() {
        return terminals;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
