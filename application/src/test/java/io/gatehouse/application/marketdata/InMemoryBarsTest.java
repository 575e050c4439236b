package io.gatehouse.application.marketdata;

import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Transactions;

class InMemoryBarsTest extends BarsContract {
    private final InMemoryBars bars = new InMemoryBars();
    private final Transactions transactions = new InMemoryTransactions(bars);

    @Override
    protected Bars bars() {
        return bars;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
