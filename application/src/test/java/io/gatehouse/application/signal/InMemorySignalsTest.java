package io.gatehouse.application.signal;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.port.Transactions;

class InMemorySignalsTest extends SignalStoreContract {
    private final InMemorySignals signals = new InMemorySignals();
    private final Transactions transactions = new InMemoryTransactions(signals);

    @Override
    protected SignalStore signals() {
        return signals;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
