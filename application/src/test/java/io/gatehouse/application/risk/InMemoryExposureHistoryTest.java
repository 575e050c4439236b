package io.gatehouse.application.risk;

import io.gatehouse.application.port.ExposureHistory;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Transactions;

class InMemoryExposureHistoryTest extends ExposureHistoryContract {
    private final InMemoryExposureHistory history = new InMemoryExposureHistory();
    private final Transactions transactions = new InMemoryTransactions(history);

    @Override
    protected ExposureHistory history() {
        return history;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
