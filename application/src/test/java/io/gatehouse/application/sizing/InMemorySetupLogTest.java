package io.gatehouse.application.sizing;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.SetupLog;
import io.gatehouse.application.port.Transactions;

class InMemorySetupLogTest extends SetupLogContract {
    private final InMemorySetupLog log = new InMemorySetupLog();
    private final Transactions transactions = new InMemoryTransactions(log);

    @Override
    protected SetupLog log() {
        return log;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
