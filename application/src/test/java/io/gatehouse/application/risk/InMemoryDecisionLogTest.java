package io.gatehouse.application.risk;

import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Transactions;

class InMemoryDecisionLogTest extends DecisionLogContract {
    private final InMemoryDecisionLog store = new InMemoryDecisionLog();
    private final Transactions transactions = new InMemoryTransactions(store);

    @Override
    protected DecisionLog decisions() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
