package io.gatehouse.application.performance;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.position.InMemoryPositionStore;

class InMemoryPnlFiguresTest extends PnlFiguresContract {
    private final InMemoryPositionStore positions = new InMemoryPositionStore();
    private final Transactions transactions = new InMemoryTransactions(positions);
    private final PnlFigures figures = new InMemoryPnlFigures(positions);

    @Override
    protected PnlFigures figures() {
        return figures;
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
