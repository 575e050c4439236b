package io.gatehouse.application.risk;

import io.gatehouse.application.order.InMemoryOrderStore;
import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.position.InMemoryPositionStore;

class InMemoryActivityLogTest extends ActivityLogContract {
    private final InMemoryOrderStore orders = new InMemoryOrderStore();
    private final InMemoryPositionStore positions = new InMemoryPositionStore();
    private final Transactions transactions = new InMemoryTransactions(orders, positions);

    @Override
    protected ActivityLog activity() {
        return new InMemoryActivityLog(orders, positions);
    }

    @Override
    protected OrderStore orders() {
        return orders;
    }

    @Override
    protected PositionStore positions() {
        return positions;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
