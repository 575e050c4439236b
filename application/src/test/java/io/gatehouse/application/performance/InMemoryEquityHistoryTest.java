package io.gatehouse.application.performance;

import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Transactions;

class InMemoryEquityHistoryTest extends EquityHistoryContract {
    private final InMemoryEquityHistory history = new InMemoryEquityHistory();
    private final Transactions transactions = new InMemoryTransactions(history);

    @Override
    protected EquityHistory history() {
        return history;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
